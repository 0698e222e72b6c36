package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.analyst.Circumstances.Copies;
import walletlens.analyst.Insight;
import walletlens.analyst.Insights;
import walletlens.analyst.Part;
import walletlens.analyst.Severity;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.words.Figure;
import walletlens.value.Trail;

/** What was found in the figures, in words. */
final class AnalystFindings {
    private AnalystFindings() {
    }

    /** What is found; copies are looked at where the book is the user's own. */
    static Insights of(State state) {
        Optional<Copies> copies = state.books().isDemo() ? Optional.empty() : Wants.copies(state);
        return state.books().standing().sight().insights(copies);
    }

    /** The trail of a figure: a number of the insight's figures, then its key. */
    static Optional<Trail> trail(State state, String rest) {
        int space = rest.indexOf(' ');
        Optional<Insight> insight = space < 0 ? Optional.empty() : of(state).find(rest.substring(space + 1));
        return insight.flatMap(found -> found.trails().entrySet().stream().filter(each -> each.getKey().equals(rest.substring(0, space)))
                .map(Map.Entry::getValue).findFirst());
    }

    static AnalystPage.Findings page(State state) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        AnalystView view = state.views().analyst();
        InsightText words = new InsightText(pen, standing.assets()::name, id -> standing.ledger().account(id).name());
        Insights insights = of(state);
        List<Insights.Line> lines = new ArrayList<>(insights.shown());
        boolean all = view.further() || !view.severity().isEmpty();
        if (all) {
            lines.addAll(insights.further());
        }
        List<AnalystPage.Found> found = new ArrayList<>();
        for (Insights.Line line : lines) {
            List<Insight> fit = line.insights().stream()
                    .filter(each -> view.severity().isEmpty() || each.severity().code().equals(view.severity())).toList();
            if (!fit.isEmpty()) {
                found.add(found(pen, words, view, fit.get(0), fit.subList(1, fit.size())));
            }
        }
        List<OverviewPage.Choice> severities = new ArrayList<>();
        severities.add(new OverviewPage.Choice("", pen.say("analyst.all"), "", view.severity().isEmpty()));
        for (Severity each : Severity.values()) {
            long count = insights.all().stream().filter(one -> one.severity() == each).count();
            if (count > 0 || each.code().equals(view.severity())) {
                severities.add(new OverviewPage.Choice(each.code(), words.name(each) + " " + pen.figures().count(count), "",
                        each.code().equals(view.severity())));
            }
        }
        int left = insights.further().size();
        String more = !view.severity().isEmpty() || left == 0 ? "" : view.further() ? pen.say("analyst.fewer") : pen.count("analyst.more", left);
        return new AnalystPage.Findings(severities, found, more, view.further(),
                insights.dismissed().stream().map(each -> found(pen, words, view, each, List.of())).toList());
    }

    private static AnalystPage.Found found(Pen pen, InsightText words, AnalystView view, Insight insight, List<Insight> others) {
        List<AnalystPage.Shown> figures = new ArrayList<>();
        insight.trails().forEach((name, trail) -> figures.add(new AnalystPage.Shown("",
                Figure.text(part(words, insight, name)), "insight " + name + " " + insight.key())));
        return new AnalystPage.Found(insight.key(), "found-" + Anchors.asset(insight.key()), insight.severity() == Severity.NOTE ? "calm" : insight.severity().code(), words.name(insight.severity()),
                words.title(insight.kind()), words.sentence(insight), words.effect(insight).orElse(""), words.why(insight.kind()), figures,
                view.open().equals(insight.key()), others.stream().map(each -> found(pen, words, view, each, List.of())).toList());
    }

    private static String part(InsightText words, Insight insight, String name) {
        Part part = insight.parts().get(name);
        return part == null ? "" : words.part(part);
    }
}
