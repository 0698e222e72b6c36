package walletlens.app.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.app.Changes;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.form.EntryWriter;
import walletlens.app.form.Filled;
import walletlens.app.words.Figure;
import walletlens.app.words.Words;
import walletlens.asset.AssetId;
import walletlens.book.Fact;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;
import walletlens.market.Actions;
import walletlens.market.Unbooked;

/**
 * Dividends that a source told of and that no entry tells, as they are offered.
 *
 * @param asset the asset they are all of; empty where they are of several
 * @param lines the oldest of them
 * @param more how many more there are, in words; empty where there are none
 */
public record Dividends(String asset, List<Line> lines, String more) {
    private static final int MOST = 12;

    /**
     * A dividend of one account.
     *
     * @param on the day, ISO
     * @param into the account's id
     */
    public record Line(
            String asset, String name, String on, String day, String into, String account, Figure gross, String times) {
    }

    /** Those of one asset, or of all. */
    static Dividends of(Pen pen, Standing standing, Optional<AssetId> asset) {
        List<Unbooked.Paid> all = of(standing, asset);
        List<Line> lines = new ArrayList<>();
        for (Unbooked.Paid paid : all.subList(0, Math.min(MOST, all.size()))) {
            AssetId of = paid.told().asset();
            lines.add(new Line(of.toString(), standing.assets().name(of), paid.told().day().toString(), pen.day(paid.told().day()),
                    paid.account(), standing.ledger().account(paid.account()).name(), pen.money(paid.gross()),
                    pen.say("dividend.times", pen.quantity(paid.held()), pen.price(paid.told().each()))));
        }
        return new Dividends(asset.map(AssetId::toString).orElse(""), lines,
                all.size() <= MOST ? "" : pen.count("dividend.more", all.size() - MOST));
    }

    private static List<Unbooked.Paid> of(Standing standing, Optional<AssetId> asset) {
        return standing.unbooked().dividends().stream()
                .filter(paid -> asset.isEmpty() || paid.told().asset().equals(asset.get())).toList();
    }

    /** Entering one in a form that is filled already, entering all of an asset, or leaving them. */
    static Turn handle(State state, Event event) {
        Optional<AssetId> asset = AssetId.parse(event.get("asset"));
        if (asset.isEmpty()) {
            return Turn.to(state);
        }
        switch (event.name()) {
            case "income.enter":
                return enter(state, asset.get(), event.get("day"), event.get("account"));
            case "income.all":
                return all(state, asset.get());
            default:
                return leave(state, asset.get(), event.get("day"));
        }
    }

    private static Turn enter(State state, AssetId asset, String day, String account) {
        for (Unbooked.Paid paid : of(state.books().standing(), Optional.of(asset))) {
            if (paid.told().day().toString().equals(day) && paid.account().equals(account)) {
                Filled filled = EntryWriter.write(entry(state.pen(), paid), state.pen().figures());
                return FormActions.show(state, filled);
            }
        }
        return Turn.to(state);
    }

    private static Turn all(State state, AssetId asset) {
        List<Fact> facts = new ArrayList<>();
        of(state.books().standing(), Optional.of(asset)).forEach(paid -> facts.add(new Fact.EntryPut(entry(state.pen(), paid))));
        return facts.isEmpty() ? Turn.to(state)
                : Changes.say(state, facts, state.pen().count("dividend.all.done", facts.size())).and(Effect.focus("#title"));
    }

    /** The draft: what was held times what each paid, before taxes, and a note that says that it is estimated. */
    private static Entry entry(Pen pen, Unbooked.Paid paid) {
        return Entry.of(EntryKind.DIVIDEND, When.on(paid.told().day()), paid.account()).about(paid.told().asset())
                .in(Amount.cash(paid.gross().rounded().amount(), paid.gross().currency()))
                .note(pen.say("dividend.note", pen.figures().typed(paid.held()),
                        pen.figures().typed(paid.told().each().amount()) + " " + paid.told().each().currency().code(), paid.told().day().toString()))
                .entry();
    }

    private static Turn leave(State state, AssetId asset, String day) {
        String name = Actions.SETTING + asset;
        Actions told = Actions.read(asset, state.books().book().settings().get(name, ""));
        for (Unbooked.Paid paid : of(state.books().standing(), Optional.of(asset))) {
            LocalDate on = paid.told().day();
            told = day.isEmpty() || on.toString().equals(day) ? told.leavingDividend(on) : told;
        }
        return Changes.quietly(state, List.of(new Fact.SettingPut(name, told.toString()))).and(Effect.focus("#title"));
    }
}
