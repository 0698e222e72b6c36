package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/** The accounts as they are drawn. */
public final class AccountsPage {
    private AccountsPage() {
    }

    /**
     * An account in one line.
     *
     * @param id the account
     * @param anchor an id for the page
     * @param name its name
     * @param kind its kind in words
     * @param value what it holds
     * @param holds how many assets, in words
     * @param gaps whether something in it has no price
     * @param closed whether it is out of use
     * @param open whether its form is shown
     */
    public record Line(
            String id, String anchor, String name, String kind, Figure value, String holds, boolean gaps, boolean closed, boolean open) {
        /** The trail of its value. */
        public String trail() {
            return "account " + id;
        }
    }

    /** A choice of a list. */
    public record Option(String value, String label, boolean chosen) {
    }

    /**
     * The form of an account.
     *
     * @param id the account; empty for a new one
     * @param anchor an id for the page
     * @param name its name
     * @param kinds kinds to choose from
     * @param cash how its cash is kept
     * @param kept what that means for it now
     * @param closed whether it is out of use
     * @param wrong what is wrong; empty where nothing is
     * @param holdings what it holds
     */
    public record Form(
            String id,
            String anchor,
            String name,
            List<Option> kinds,
            List<Option> cash,
            String kept,
            boolean closed,
            String wrong,
            List<HoldingsPage.InAccount> holdings) {
    }
}
