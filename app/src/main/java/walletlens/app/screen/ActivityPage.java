package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/** The activity as it is drawn. */
public final class ActivityPage {
    private ActivityPage() {
    }

    /** A choice of a filter. */
    public record Option(String value, String label, boolean chosen) {
    }

    /**
     * The filters.
     *
     * @param text the words looked for
     * @param kinds kinds to choose from
     * @param accounts accounts to choose from
     * @param assets assets to choose from
     * @param from the first day
     * @param to the last day
     * @param active whether anything is filtered
     */
    public record Filters(
            String text, List<Option> kinds, List<Option> accounts, List<Option> assets, String from, String to, boolean active) {
    }

    /**
     * Which part of the list is shown.
     *
     * @param said the sentence that says it
     * @param page the page, from 0
     * @param last the last page
     */
    public record Pages(String said, int page, int last) {
    }

    /** A part of an entry with a name. */
    public record Part(String label, String text) {
    }

    /** A gain that an entry made. */
    public record Gain(String label, Figure quantity, Figure proceeds, Figure cost, Figure gain) {
    }

    /**
     * What is shown when an entry is opened.
     *
     * @param id the entry
     * @param parts its parts
     * @param note the note, whole unless it is huge
     * @param gains the gains it realized
     * @param problems what is wrong with it
     * @param history its versions, oldest first, where there are several
     */
    public record Detail(String id, List<Part> parts, String note, List<Gain> gains, List<String> problems, List<Version> history) {
    }

    /** A version of an entry. */
    public record Version(String when, String what) {
    }
}
