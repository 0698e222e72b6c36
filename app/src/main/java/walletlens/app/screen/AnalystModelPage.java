package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import walletlens.app.Pen;
import walletlens.app.State;
import walletlens.app.screen.AnalystModelView.Found;
import walletlens.app.screen.AnalystModelView.Stage;
import walletlens.wording.Given;
import walletlens.wording.LocalModel;
import walletlens.wording.Prompt;
import walletlens.wording.Span;

/**
 * What the template of the language model's panel is given.
 *
 * @param demo whether the demo is looked at, where nothing is asked
 * @param on whether the switch is on
 * @param chosen the model that is used, in a few words; the empty text for none
 * @param choosing whether a model is to be chosen
 * @param places what was found, in order
 * @param looking whether something is being looked for
 * @param running whether an answer is under way
 * @param talked whether anything was asked
 */
public record AnalystModelPage(
        boolean demo, boolean on, String chosen, boolean choosing, List<Place> places, boolean looking, boolean running, boolean talked) {
    private static final String MASK = "\u2022\u2022\u2022\u2022\u2022";

    /** Copies what can change. */
    public AnalystModelPage {
        places = List.copyOf(places);
    }

    /**
     * A place that was looked at.
     *
     * @param title what it is
     * @param said what was found, in a sentence; the empty text where models can be chosen
     * @param choices what can be chosen there
     */
    public record Place(String title, String said, List<Choice> choices) {
        /** Copies the list. */
        public Place {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A model.
     *
     * @param is its name for the program
     * @param name its name for people
     * @param wrong why it cannot be chosen; the empty text where it can
     */
    public record Choice(String is, String name, String wrong) {
    }

    /**
     * A question and its answer.
     *
     * @param number its number
     * @param question what was asked
     * @param model who was asked
     * @param spans the answer in pieces
     * @param running whether more is awaited
     * @param waiting what is awaited where nothing has come yet, in a few words; the empty text else
     * @param said how many numbers are ours and how many struck, in a sentence; the empty text while it runs
     * @param wrong what went wrong
     * @param sent what was sent, message by message; empty while amounts are hidden
     */
    public record Said(String number, String question, String model, List<Piece> spans, boolean running, String waiting, String said, String wrong,
            List<Sent> sent) {
        /** Copies the lists. */
        public Said {
            spans = List.copyOf(spans);
            sent = List.copyOf(sent);
        }
    }

    /**
     * A message that was sent.
     *
     * @param who whose words they are
     * @param text the words
     */
    public record Sent(String who, String text) {
    }

    /**
     * A piece of an answer.
     *
     * @param text the text, hidden amounts masked
     * @param kind {@code text}, {@code ours} or {@code struck}
     * @param trail the figure whose trail it opens; the empty text for none
     * @param title what it is, for who asks
     */
    public record Piece(String text, String kind, String trail, String title) {
    }

    static AnalystModelPage of(State state) {
        Pen pen = state.pen();
        AnalystModelView view = state.views().analyst().model();
        String chosen = AnalystModel.chosen(state.books().own().settings());
        List<Place> places = new ArrayList<>();
        for (String port : AnalystModel.ports(state.books().own().settings())) {
            Found found = view.found().get(port);
            if (found != null) {
                places.add(place(pen, port, found));
            }
        }
        Found browser = view.found().get(LocalModel.BROWSER);
        if (browser != null) {
            boolean there = !browser.looking() && browser.wrong().isEmpty();
            places.add(new Place(pen.say("model.browser"), browser.looking() ? pen.say("model.looking") : browser.wrong(),
                    there ? List.of(new Choice(LocalModel.BROWSER, pen.say("model.browser.name"), "")) : List.of()));
        }
        boolean looking = view.found().values().stream().anyMatch(Found::looking);
        return new AnalystModelPage(state.books().isDemo(), AnalystModel.isOn(state), chosen.isEmpty() ? "" : named(pen, chosen),
                chosen.isEmpty() || view.choosing(), places, looking, view.running() > 0, !view.talks().isEmpty());
    }

    private static Place place(Pen pen, String port, Found found) {
        List<Choice> choices = new ArrayList<>();
        for (String model : found.models()) {
            choices.add(new Choice(port + " " + model, model, LocalModel.isElsewhere(model) ? pen.say("model.elsewhere") : ""));
        }
        return new Place(title(pen, port), found.looking() ? pen.say("model.looking") : found.wrong(), choices);
    }

    private static String title(Pen pen, String port) {
        String program = LocalModel.title(Integer.parseInt(port));
        return program.equals(port) ? pen.say("model.port", port) : pen.say("model.program", program, port);
    }

    /** Who was chosen, for people. */
    static String named(Pen pen, String chosen) {
        int space = chosen.indexOf(' ');
        return space < 0 ? pen.say("model.browser.name") : pen.say("model.at", chosen.substring(space + 1), title(pen, chosen.substring(0, space)));
    }

    static Said talk(Pen pen, AnalystModelView.Talk talk) {
        Map<String, Given> given = talk.sheet().byId();
        List<Piece> pieces = new ArrayList<>();
        for (Span span : talk.heard().text().spans()) {
            pieces.add(piece(pen, span, given::get));
        }
        boolean running = talk.state() == Stage.RUNNING;
        int ours = talk.heard().text().ours();
        int struck = talk.heard().text().struck();
        String waiting = running && pieces.isEmpty() ? pen.say(talk.heard().isThinking() ? "model.thinking" : "model.waiting") : "";
        String said = running || pieces.isEmpty() ? "" : struck == 0 ? pen.count("model.all-ours", ours) : pen.count("model.struck", struck);
        String wrong = talk.state() == Stage.STOPPED ? pen.say("model.stopped") : talk.wrong();
        return new Said(Integer.toString(talk.number()), talk.question(), talk.model(), pieces, running, waiting, said, wrong,
                pen.hidden() ? List.of() : talk.prompt().messages().stream().map(message -> sent(pen, message)).toList());
    }

    private static Sent sent(Pen pen, Prompt.Message message) {
        return new Sent(switch (message.role()) {
            case "system" -> pen.say("model.sent.rules");
            case "assistant" -> pen.say("model.sent.answer");
            default -> pen.say("model.sent.yours");
        }, message.text());
    }

    private static Piece piece(Pen pen, Span span, Function<String, Given> given) {
        switch (span.kind()) {
            case OURS:
                Given fact = given.apply(span.given());
                boolean amount = fact.kind() == Given.Kind.MONEY || fact.kind() == Given.Kind.NUMBER;
                return new Piece(pen.hidden() && amount ? MASK : span.text(), "ours", span.given().startsWith("#") ? "" : span.given(),
                        pen.say("model.ours", fact.meaning()));
            case STRUCK:
                return new Piece(pen.hidden() ? MASK : span.text(), "struck", "", pen.say("model.not-ours"));
            default:
                return new Piece(span.text(), "text", "", "");
        }
    }
}
