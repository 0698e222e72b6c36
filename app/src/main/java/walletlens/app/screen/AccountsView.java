package walletlens.app.screen;

/**
 * What the accounts remember.
 *
 * @param open the account whose form is shown; empty for none
 * @param adding whether the form of a new account is shown
 * @param closed whether accounts out of use are shown
 * @param wrong what is wrong with the form
 * @param name what was typed as a name
 */
public record AccountsView(String open, boolean adding, boolean closed, String wrong, String name) {
    /** Nothing open. */
    public static final AccountsView FIRST = new AccountsView("", false, false, "", "");

    AccountsView shut() {
        return new AccountsView("", false, closed, "", "");
    }

    AccountsView opening(String account) {
        return new AccountsView(account, false, closed, "", "");
    }

    AccountsView toAdd() {
        return new AccountsView("", true, closed, "", "");
    }

    AccountsView wrong(String why, String typed) {
        return new AccountsView(open, adding, closed, why, typed);
    }
}
