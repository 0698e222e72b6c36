package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/**
 * The form of an entry as it is drawn.
 *
 * @param correcting whether an entry is corrected rather than added
 * @param groups the kinds to choose from
 * @param help what this kind is for, in a sentence
 * @param rows the fields, row by row
 * @param extra the fields that are seldom needed
 * @param lots the lots that can be chosen to be given up
 * @param accounts the names of accounts
 * @param currencies the codes of currencies in use
 * @param own the form of an asset of the user's own, where one is asked for
 * @param moreFees whether another fee can be added
 */
public record EntryPage(
        boolean correcting,
        List<Group> groups,
        String help,
        List<Row> rows,
        List<Field> extra,
        List<LotLine> lots,
        List<String> accounts,
        List<String> currencies,
        Own own,
        boolean moreFees) {
    /** Ways to fill a field in. */
    public enum Control {
        TEXT,
        NUMBER,
        ASSET,
        ACCOUNT,
        CURRENCY,
        DAY,
        TIME,
        AREA
    }

    /** Kinds that stand together. */
    public record Group(String label, List<Option> options) {
    }

    /** A choice of a list. */
    public record Option(String value, String label, boolean chosen) {
    }

    /** Fields that stand beside each other. */
    public record Row(String css, List<Field> fields) {
    }

    /**
     * One field.
     *
     * @param name its name, which is also the end of its id
     * @param control how it is filled in
     * @param label what it asks for
     * @param value what stands in it
     * @param placeholder what could stand in it
     * @param hint what was understood, or what helps
     * @param wrong what is wrong with it; empty where nothing is
     * @param suggestions assets it may mean
     * @param offersOwn whether an asset of that name can be added
     */
    public record Field(
            String name,
            Control control,
            String label,
            String value,
            String placeholder,
            String hint,
            String wrong,
            List<Suggestion> suggestions,
            boolean offersOwn) {
        /** The ids of what describes it; null where nothing does. */
        public String describedBy() {
            String ids = (wrong.isEmpty() ? "" : "w-" + name + " ") + (hint.isEmpty() ? "" : "h-" + name);
            return ids.isEmpty() ? null : ids.trim();
        }
    }

    /** An asset that a text may mean. */
    public record Suggestion(String id, String symbol, String name, String assetClass, String side) {
    }

    /** A lot that can be chosen. */
    public record LotLine(String field, String acquired, Figure quantity, Figure cost, String value) {
    }

    /**
     * The form of an asset of the user's own.
     *
     * @param open whether it is shown
     * @param field the field it is for
     * @param symbol the symbol so far
     * @param classes the classes to choose from
     * @param currency the usual currency
     * @param wrong what is wrong; empty where nothing is
     */
    public record Own(boolean open, String field, String symbol, List<Option> classes, String currency, String wrong) {
    }
}
