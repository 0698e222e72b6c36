package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import walletlens.app.Changes;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.page.Region;
import walletlens.app.words.Figure;
import walletlens.app.words.Words;
import walletlens.asset.AssetId;
import walletlens.book.Fact;
import walletlens.ledger.Account;
import walletlens.money.Money;
import walletlens.value.Position;

/** Where things are kept. */
final class AccountsScreen implements Screen {
    private static final int LONGEST_NAME = 120;

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        AccountsView view = state.views().accounts();
        Standing standing = state.books().standing();
        List<Region> rows = new ArrayList<>();
        StringBuilder order = new StringBuilder();
        int closed = 0;
        for (Account account : sorted(standing)) {
            boolean open = account.id().equals(view.open());
            closed += account.closed() ? 1 : 0;
            if (account.closed() && !view.closed() && !open) {
                continue;
            }
            String name = "account " + account.id();
            order.append(name).append('\n');
            rows.add(Region.of(name, List.of(pen, standing, open, open ? view.wrong() : ""),
                    slots -> Views.T.screenAccountRow(pen, line(pen, standing, account, open),
                            open ? form(pen, standing, account, view) : null)));
        }
        int hidden = closed;
        Region adding = Region.of("accounts-new", List.of(pen, view.adding(), view.wrong(), view.name()), slots ->
                Views.T.screenAccountNew(pen, view.adding() ? form(pen, standing, Account.named(""), view) : null));
        List<Region> all = new ArrayList<>(rows);
        all.add(adding);
        return Region.of("main", List.of(pen, "accounts", order.toString(), hidden, view.closed()), all,
                slots -> Views.T.screenAccounts(pen, slots.of("accounts-new"), Inside.all(rows, slots), hidden, view.closed()));
    }

    @Override
    public Turn handle(State state, Event event) {
        AccountsView view = state.views().accounts();
        switch (event.name()) {
            case "accounts.add":
                return remember(state, view.toAdd()).and(Effect.focus("#c--name"));
            case "accounts.open":
                return remember(state, view.open().equals(event.get("account")) ? view.shut() : view.opening(event.get("account")));
            case "accounts.show":
                return Go.to(state.with(state.views().with(AccountsView.FIRST.opening(event.get("is")))), name())
                        .and(Effect.focus("#" + Anchors.account(event.get("is")) + "-open"));
            case "accounts.cancel":
                return remember(state, view.shut());
            case "accounts.closed":
                return remember(state, new AccountsView("", false, !view.closed(), "", ""));
            case "accounts.save":
                return save(state, event);
            default:
                return Turn.to(state);
        }
    }

    private static Turn remember(State state, AccountsView view) {
        return Turn.to(state.with(state.views().with(view)));
    }

    private static Turn save(State state, Event event) {
        Pen pen = state.pen();
        AccountsView view = state.views().accounts();
        String id = event.get("account");
        String name = event.get("name").trim();
        boolean taken = state.books().standing().ledger().accounts().values().stream()
                .anyMatch(other -> other.name().equalsIgnoreCase(name) && !other.id().equals(id));
        String wrong = name.isEmpty() ? pen.say("accounts.wrong.name") : name.length() > LONGEST_NAME
                ? pen.say("accounts.wrong.long") : taken ? pen.say("accounts.wrong.taken") : "";
        if (!wrong.isEmpty()) {
            return remember(state, view.wrong(wrong, name)).and(Effect.focus("#" + Anchors.account(id) + "-name"));
        }
        Account account = new Account(id.isEmpty() ? name : id, name,
                Account.Kind.of(event.get("kind")).orElse(Account.Kind.OTHER),
                Account.CashKept.of(event.get("cash")).orElse(Account.CashKept.AUTOMATIC), event.is("closed"));
        State next = state.with(state.views().with(view.shut()));
        return Changes.say(next, List.of(new Fact.AccountPut(account)),
                pen.say(id.isEmpty() ? "accounts.added" : "accounts.saved", Words.quoted(name)));
    }

    private static List<Account> sorted(Standing standing) {
        List<Account> accounts = new ArrayList<>(standing.ledger().accounts().values());
        accounts.sort((a, b) -> a.name().toLowerCase(Locale.ROOT).compareTo(b.name().toLowerCase(Locale.ROOT)));
        return accounts;
    }

    /** What is held in an account. */
    static List<Position> held(Standing standing, String account) {
        return standing.valuation().inAccounts().stream().filter(position -> position.account().equals(account)).toList();
    }

    private static AccountsPage.Line line(Pen pen, Standing standing, Account account, boolean open) {
        Money sum = Money.zero(standing.currency());
        boolean gaps = false;
        List<Position> held = held(standing, account.id());
        for (Position position : held) {
            Optional<Money> value = position.value();
            sum = value.isPresent() ? sum.plus(value.get()) : sum;
            gaps |= value.isEmpty();
        }
        return new AccountsPage.Line(account.id(), Anchors.account(account.id()), account.name(),
                pen.say("account.kind." + account.kind().code()), pen.money(sum), pen.count("accounts.assets", held.size()), gaps,
                account.closed(), open);
    }

    private static AccountsPage.Form form(Pen pen, Standing standing, Account account, AccountsView view) {
        List<AccountsPage.Option> kinds = new ArrayList<>();
        for (Account.Kind kind : Account.Kind.values()) {
            kinds.add(new AccountsPage.Option(kind.code(), pen.say("account.kind." + kind.code()), kind == account.kind()));
        }
        List<AccountsPage.Option> cash = new ArrayList<>();
        for (Account.CashKept kept : Account.CashKept.values()) {
            cash.add(new AccountsPage.Option(kept.code(), pen.say("account.cash." + kept.code()), kept == account.cash()));
        }
        List<HoldingsPage.InAccount> held = new ArrayList<>();
        for (Position position : held(standing, account.id())) {
            held.add(new HoldingsPage.InAccount(standing.assets().name(position.asset()), pen.quantity(position.quantity()),
                    position.value().map(pen::money).orElse(Figure.NONE)));
        }
        String name = view.wrong().isEmpty() ? account.name() : view.name();
        return new AccountsPage.Form(account.id(), Anchors.account(account.id()), name, kinds, cash,
                kept(pen, standing, account), account.closed(), view.wrong(), held);
    }

    /** Which cash the account keeps a balance of, as it stands. */
    private static String kept(Pen pen, Standing standing, Account account) {
        StringBuilder codes = new StringBuilder();
        for (AssetId asset : standing.ledger().assets()) {
            boolean here = asset.isCash() && !account.id().isEmpty() && standing.ledger().keeps(account.id(), asset);
            if (here && account.cash() == Account.CashKept.AUTOMATIC) {
                codes.append(codes.length() == 0 ? "" : ", ").append(asset.symbol());
            }
        }
        return codes.length() > 0 ? pen.say("account.kept", codes) : pen.say("account.kept." + account.cash().code());
    }
}
