package walletlens.app.screen;

import java.util.List;

/**
 * The choice of a span as it is drawn.
 *
 * @param room the screen whose events it sends
 * @param ranges the ranges that end today
 * @param own whether the days are one's own, so that their fields are open
 * @param from the first day, as a field has it
 * @param to the last day, as a field has it
 * @param wrong what is wrong with what was typed; empty where nothing is
 */
public record SpanPicker(String room, List<OverviewPage.Choice> ranges, boolean own, String from, String to, String wrong) {
}
