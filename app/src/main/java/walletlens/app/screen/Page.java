package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.app.Choices;
import walletlens.app.Effect;
import walletlens.app.Pen;
import walletlens.app.Phase;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.page.Region;
import walletlens.app.words.Language;

/** The whole page as a tree of regions. */
public final class Page {
    /** The screens, in the order of the rail, each with the letter that leads to it behind {@code g}; first on phones or not. */
    private static final List<Seat> SEATS = List.of(
            new Seat(new OverviewScreen(), "o", true),
            new Seat(new HoldingsScreen(), "h", true),
            new Seat(new PerformanceScreen(), "e", false),
            new Seat(new IncomeScreen(), "i", false),
            new Seat(new GainsScreen(), "g", false),
            new Seat(new ActivityScreen(), "a", true),
            new Seat(new AccountsScreen(), "c", true),
            new Seat(new PlanScreen(), "l", false),
            new Seat(new RiskScreen(), "r", false),
            new Seat(new AnalystScreen(), "n", false),
            new Seat(new PricesScreen(), "p", false),
            new Seat(new PrivacyScreen(), "y", false),
            new Seat(new SettingsScreen(), "s", false),
            // Reached from what they are about; they have no place in the rail.
            new Seat(new AssetScreen(), "", false),
            new Seat(new ReviewScreen(), "", false));

    /** The screens, in the order of the rail. */
    public static final List<Screen> SCREENS = SEATS.stream().map(Seat::screen).toList();

    /** The screens as the rail shows them. */
    static final List<Place> PLACES =
            SEATS.stream().filter(seat -> !seat.letter.isEmpty()).map(seat -> new Place(seat.screen.name(), seat.letter, seat.first)).toList();

    private record Seat(Screen screen, String letter, boolean first) {
    }

    private Page() {
    }

    /** The screen of a name. */
    public static Optional<Screen> screen(String name) {
        return SCREENS.stream().filter(screen -> screen.name().equals(name)).findFirst();
    }

    /** How a book that was just opened begins to be shown. */
    public static Turn opened(State state) {
        return OverviewScreen.opened(state);
    }

    /** What a state looks like. */
    public static Region of(State state) {
        Pen pen = state.pen();
        if (state.phase() != Phase.OPEN) {
            GateView gate = state.views().gate();
            return Region.of("app", List.of(pen, state.phase(), gate.wrong(), gate.busy()),
                    slots -> Views.T.gate(pen, state.phase(), gate.wrong(), gate.busy()));
        }
        Region rail = Region.of("rail", List.of(pen, state.screen()), slots -> Views.T.rail(pen, PLACES, state.screen()));
        Region above = above(state);
        Region main = screen(state.screen()).orElse(SCREENS.get(0)).draw(state);
        Region over = Overlays.draw(state);
        Region toast = Region.of("toast", List.of(pen, state.toast()), slots -> Views.T.toast(pen, state.toast()));
        return Region.of("app", List.of(pen), List.of(rail, above, main, over, toast), slots -> Views.T.frame(
                pen, slots.of("rail"), slots.of("above"), slots.of("main"), slots.of("over"), slots.of("toast")));
    }

    private static Region above(State state) {
        Pen pen = state.pen();
        boolean demo = state.books().isDemo();
        int damaged = demo ? 0 : state.views().gate().problems().size();
        return Region.of("above", List.of(pen, demo, damaged),
                slots -> Views.T.above(pen, demo, damaged == 0 ? "" : pen.count("damage.text", damaged)));
    }

    /** What the host is told of title, language and theme; empty where it knows that already. */
    public static Optional<Effect> look(State before, State after, boolean always) {
        List<String> then = look(before);
        List<String> now = look(after);
        return !always && then.equals(now)
                ? Optional.empty()
                : Optional.of(Effect.of("page", "title", now.get(0), "lang", now.get(1), "dir", now.get(2), "theme", now.get(3)));
    }

    private static List<String> look(State state) {
        Pen pen = state.pen();
        Language language = pen.words().language();
        String name = pen.say("app.name");
        List<String> look = new ArrayList<>();
        look.add(state.phase() == Phase.OPEN ? pen.say("app.title", pen.say("place." + state.screen()), name) : name);
        look.add(language.code());
        look.add(language.direction());
        look.add(Choices.theme(state.books().book().settings()));
        return look;
    }
}
