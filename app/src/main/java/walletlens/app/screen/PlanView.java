package walletlens.app.screen;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the plans remember: what is being typed into each of the three forms, by the names of the fields.
 *
 * @param mix the form of target weights; empty while it says what the book says
 * @param ladder the asset whose sell targets are edited; empty for none
 * @param rungs the form of those sell targets
 * @param goal the goal edited: its name, {@code new}, or empty for none
 * @param goals the form of that goal
 * @param tried whether saving was tried, so that what is wrong is pointed out
 * @param chance the chance that goals are to be reached with, in percent
 */
public record PlanView(
        Map<String, String> mix, String ladder, Map<String, String> rungs, String goal, Map<String, String> goals, boolean tried,
        int chance) {
    /** Nothing typed. */
    public static final PlanView FIRST = new PlanView(Map.of(), "", Map.of(), "", Map.of(), false, 75);

    /** The goal that is not there yet. */
    static final String NEW = "new";

    private static Map<String, String> sorted(Map<String, String> texts) {
        return Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    PlanView mixed(Map<String, String> texts) {
        return new PlanView(sorted(texts), ladder, rungs, goal, goals, false, chance);
    }

    PlanView climbing(String asset, Map<String, String> texts, boolean newTried) {
        return new PlanView(mix, asset, sorted(texts), goal, goals, newTried, chance);
    }

    PlanView aiming(String name, Map<String, String> texts, boolean newTried) {
        return new PlanView(mix, ladder, rungs, name, sorted(texts), newTried, chance);
    }

    PlanView reckoning(int percent) {
        return new PlanView(mix, ladder, rungs, goal, goals, tried, percent);
    }
}
