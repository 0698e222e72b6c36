package walletlens.app;

import walletlens.app.screen.Views;
import walletlens.app.words.Language;

/**
 * Everything the program knows between two events. Immutable.
 *
 * @param phase how far opening the vault has come
 * @param host what the host said of itself
 * @param moment the time of the last event
 * @param books what the user has said
 * @param pen how the page writes
 * @param screen the name of the screen shown
 * @param views what each screen remembers
 * @param over what lies over the screen
 * @param toast the notice shown
 * @param effects how many effects have been asked for
 * @param market what is known of the market while the program runs
 */
public record State(
        Phase phase,
        Host host,
        Moment moment,
        Books books,
        Pen pen,
        String screen,
        Views views,
        Over over,
        Toast toast,
        int effects,
        Market market) {
    /** Before the first event. */
    public static final State FIRST = new State(
            Phase.STARTING, Host.UNKNOWN, Moment.NONE, Books.EMPTY, Pen.of(Language.ENGLISH, "en", false),
            "overview", Views.FIRST, Over.NOTHING, Toast.NONE, 0, Market.NONE);

    /** This state in another phase. */
    public State with(Phase newPhase) {
        return new State(newPhase, host, moment, books, pen, screen, views, over, toast, effects, market);
    }

    /** This state on a host that said something else of itself. */
    public State with(Host newHost) {
        return new State(phase, newHost, moment, books, pen, screen, views, over, toast, effects, market).rewritten();
    }

    /** This state later. */
    public State with(Moment newMoment) {
        return new State(phase, host, newMoment, books.on(newMoment.today()), pen, screen, views, over, toast, effects, market);
    }

    /** This state with other books. */
    public State with(Books newBooks) {
        return new State(phase, host, moment, newBooks, pen, screen, views, over, toast, effects, market).rewritten();
    }

    /** This state on another screen. */
    public State on(String newScreen) {
        return new State(phase, host, moment, books, pen, newScreen, views, over, toast, effects, market);
    }

    /** This state with screens that remember something else. */
    public State with(Views newViews) {
        return new State(phase, host, moment, books, pen, screen, newViews, over, toast, effects, market);
    }

    /** This state with something else over the screen. */
    public State with(Over newOver) {
        return new State(phase, host, moment, books, pen, screen, views, newOver, toast, effects, market);
    }

    /** This state with another notice. */
    public State with(Toast newToast) {
        return new State(phase, host, moment, books, pen, screen, views, over, newToast, effects, market);
    }

    /** This state with something else known of the market. */
    public State with(Market newMarket) {
        return new State(phase, host, moment, books, pen, screen, views, over, toast, effects, newMarket);
    }

    State counting(int newEffects) {
        return new State(phase, host, moment, books, pen, screen, views, over, toast, newEffects, market);
    }

    /** With the pen that the settings ask for; the same one where nothing changed, so that nothing is drawn anew. */
    private State rewritten() {
        Pen wanted = Choices.pen(books.book().settings(), host.locale());
        return wanted.equals(pen) ? this
                : new State(phase, host, moment, books, wanted, screen, views, over, toast, effects, market);
    }
}
