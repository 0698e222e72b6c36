package walletlens.app.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.analyst.Circumstances;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.words.Words;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.lots.Finding;
import walletlens.value.Gap;
import walletlens.value.Position;

/** What wants attention, the most pressing first. */
final class Wants {
    private static final int MOST = 6;
    private static final int BACKUP_OLD = 30;

    private Wants() {
    }

    static List<OverviewPage.Want> of(State state) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        List<OverviewPage.Want> wants = new ArrayList<>();
        unreadable(wants, state);
        findings(wants, pen, standing);
        held(wants, state);
        prices(wants, pen, standing);
        backup(wants, state);
        return wants;
    }

    private static void unreadable(List<OverviewPage.Want> wants, State state) {
        int count = state.books().book().problems().size();
        if (count > 0) {
            wants.add(new OverviewPage.Want("wrong", state.pen().count("wants.unreadable", count),
                    state.pen().say("wants.unreadable.text"), "nav", "settings", state.pen().say("wants.look")));
        }
    }

    private static void findings(List<OverviewPage.Want> wants, Pen pen, Standing standing) {
        List<Finding> findings = standing.lots().findings();
        for (Finding finding : findings.subList(0, Math.min(MOST, findings.size()))) {
            String entry = finding.entries().isEmpty() ? "" : finding.entries().get(finding.entries().size() - 1);
            String css = finding.kind() == Finding.Kind.OVERSOLD ? "wrong" : "";
            String title = pen.say("finding." + finding.kind().code(), Words.quoted(standing.assets().name(finding.asset())));
            wants.add(new OverviewPage.Want(css, title, pen.hidden() ? "" : finding.message(), "entry.show", entry,
                    entry.isEmpty() ? "" : pen.say("wants.show")));
        }
        if (findings.size() > MOST) {
            wants.add(new OverviewPage.Want("calm", pen.count("wants.more", findings.size() - MOST), pen.say("wants.more.text"),
                    "nav", "activity", pen.say("wants.look")));
        }
    }

    private static void held(List<OverviewPage.Want> wants, State state) {
        int count = state.books().isDemo() ? 0 : state.market().doubts().size();
        if (count > 0) {
            wants.add(new OverviewPage.Want("", state.pen().count("wants.held", count), state.pen().say("wants.held.text"),
                    "nav", "prices", state.pen().say("wants.look")));
        }
        int splits = state.books().standing().unbooked().splits().size();
        if (splits > 0) {
            wants.add(new OverviewPage.Want("", state.pen().count("wants.split", splits), state.pen().say("wants.split.text"),
                    "nav", "prices", state.pen().say("wants.look")));
        }
    }

    private static void prices(List<OverviewPage.Want> wants, Pen pen, Standing standing) {
        List<String> rates = new ArrayList<>();
        for (Gap gap : standing.valuation().gaps()) {
            String pair = pen.say("wants.rate", gap.from().code(), gap.to().code());
            if (gap.kind() == Gap.Kind.RATE && !rates.contains(pair)) {
                rates.add(pair);
                wants.add(new OverviewPage.Want("", pair, pen.say("wants.rate.text"), "settings.rates", gap.from().code(),
                        pen.say("wants.rate.set")));
            }
        }
        for (AssetId asset : priceless(standing)) {
            wants.add(new OverviewPage.Want("", pen.say("wants.unpriced", Words.quoted(standing.assets().name(asset))),
                    pen.say("wants.unpriced.text"), "holdings.show", asset.toString(), pen.say("wants.price")));
        }
        List<Position> stale = standing.valuation().stale();
        if (!stale.isEmpty()) {
            StringBuilder names = new StringBuilder();
            for (Position position : stale.subList(0, Math.min(MOST, stale.size()))) {
                names.append(names.length() == 0 ? "" : ", ").append(Words.quoted(standing.assets().name(position.asset())));
            }
            names.append(stale.size() > MOST ? " …" : "");
            wants.add(new OverviewPage.Want("", pen.count("wants.stale", stale.size()), names.toString(), "nav", "holdings",
                    pen.say("wants.look")));
        }
    }

    /** What has no price at all. */
    private static List<AssetId> priceless(Standing standing) {
        return standing.valuation().gaps().stream().filter(gap -> gap.kind() == Gap.Kind.PRICE).map(Gap::asset).distinct()
                .toList();
    }

    private static void backup(List<OverviewPage.Want> wants, State state) {
        Pen pen = state.pen();
        if (state.books().isDemo() || state.host().hasCopy()) {
            return;
        }
        Optional<LocalDate> saved = day(state);
        if (saved.isEmpty()) {
            wants.add(new OverviewPage.Want("", pen.say("wants.backup.none"), pen.say("wants.backup.none.text"), "nav",
                    "settings", pen.say("wants.backup")));
        } else {
            long days = state.moment().today().toEpochDay() - saved.get().toEpochDay();
            if (days > BACKUP_OLD) {
                wants.add(new OverviewPage.Want("calm", pen.count("wants.backup.old", days), pen.say("wants.backup.old.text"),
                        "nav", "settings", pen.say("wants.backup")));
            }
        }
    }

    /** The copies kept elsewhere, as the analyst looks at them; empty where they keep themselves. */
    static Optional<Circumstances.Copies> copies(State state) {
        return state.host().hasCopy() ? Optional.empty() : Optional.of(new Circumstances.Copies(day(state)));
    }

    /** The day of the last backup. */
    static Optional<LocalDate> day(State state) {
        return When.parse(state.host().backupAt()).flatMap(When::instant)
                .map(at -> at.atOffset(state.moment().zone()).toLocalDate());
    }
}
