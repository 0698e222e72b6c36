package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.words.Words;
import walletlens.asset.AssetId;
import walletlens.ledger.Account;

/** What the palette offers: screens, things to do, assets and accounts. */
final class PaletteItems {
    private static final int MOST = 14;
    private static final int SHORTEST_QUESTION = 4;
    private static final String ASK = "ask ";

    /** Things to do, with their keys. */
    private static final List<String[]> ACTIONS = List.of(
            new String[] {"add", "a"}, new String[] {"form", "n"}, new String[] {"hide", "h"}, new String[] {"undo", "Ctrl Z"},
            new String[] {"redo", "Ctrl Shift Z"}, new String[] {"help", "?"}, new String[] {"theme", ""},
            new String[] {"print", ""});

    private PaletteItems() {
    }

    static PalettePage page(State state, String text) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        String wanted = text.trim().toLowerCase(Locale.ROOT);
        List<PalettePage.Section> sections = new ArrayList<>();
        List<PalettePage.Item> places = new ArrayList<>();
        for (Place place : Page.PLACES) {
            add(places, wanted, "go:" + place.name(), pen.say("place." + place.name()), Keys.GO + " " + place.letter(), "");
        }
        List<PalettePage.Item> actions = new ArrayList<>();
        for (String[] action : ACTIONS) {
            add(actions, wanted, "do:" + action[0], pen.say("palette.do." + action[0]), action[1], "");
        }
        List<PalettePage.Item> assets = new ArrayList<>();
        List<PalettePage.Item> accounts = new ArrayList<>();
        if (!wanted.isEmpty()) {
            for (AssetId asset : standing.ledger().assets()) {
                String name = standing.assets().name(asset);
                String label = name.equals(asset.symbol()) ? name : name + " · " + asset.symbol();
                add(assets, wanted, "asset:" + asset, label, pen.say("class." + asset.assetClass().code()),
                        "dot " + asset.assetClass().code());
            }
            for (Account account : standing.ledger().accounts().values()) {
                add(accounts, wanted, "account:" + account.id(), account.name(),
                        pen.say("account.kind." + account.kind().code()), "");
            }
        }
        section(sections, pen.say("palette.places"), places);
        section(sections, pen.say("palette.actions"), actions);
        section(sections, pen.say("palette.assets"), assets);
        section(sections, pen.say("palette.accounts"), accounts);
        List<PalettePage.Item> asks = new ArrayList<>();
        String question = question(text);
        if (question.length() >= SHORTEST_QUESTION) {
            asks.add(new PalettePage.Item("ask:" + question, pen.say("palette.ask", Words.quoted(question)), "", ""));
        }
        boolean asked = question.length() < text.trim().length();
        sections.addAll(asked ? 0 : sections.size(), asks.isEmpty() ? List.of()
                : List.of(new PalettePage.Section(pen.say("palette.ask.title"), asks)));
        return new PalettePage(text, sections);
    }

    /** What is asked: what was typed, without the word that says so. */
    private static String question(String text) {
        String typed = text.trim();
        return typed.toLowerCase(Locale.ROOT).startsWith(ASK) ? typed.substring(ASK.length()).trim() : typed;
    }

    private static void section(List<PalettePage.Section> sections, String title, List<PalettePage.Item> items) {
        if (!items.isEmpty()) {
            sections.add(new PalettePage.Section(title, List.copyOf(items)));
        }
    }

    private static void add(List<PalettePage.Item> items, String wanted, String id, String label, String side, String css) {
        if (items.size() < MOST && label.toLowerCase(Locale.ROOT).contains(wanted)) {
            items.add(new PalettePage.Item(id, label, side, css));
        }
    }

    /** The first item on offer; the empty text where nothing fits. */
    static String first(State state, String text) {
        PalettePage page = page(state, text);
        return page.sections().isEmpty() ? "" : page.sections().get(0).items().get(0).id();
    }
}
