package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.app.Changes;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.State;
import walletlens.app.Toast;
import walletlens.app.Turn;
import walletlens.app.page.Region;
import walletlens.app.screen.AnalystModelView.Found;
import walletlens.app.screen.AnalystModelView.Stage;
import walletlens.app.screen.AnalystModelView.Talk;
import walletlens.book.Fact;
import walletlens.book.Settings;
import walletlens.market.Source;
import walletlens.wording.FactSheet;
import walletlens.wording.Listening;
import walletlens.wording.LocalModel;
import walletlens.wording.Prompt;

/**
 * The language model's panel on the analyst's screen: which model, a report in its words, questions and answers as they
 * stream in. Its events begin with {@code analyst.model.}. What comes back is text, whatever it looks like, and each of its
 * numbers is judged; a model can do nothing here.
 */
public final class AnalystModel {
    private static final String ASK = "model";

    private AnalystModel() {
    }

    /** The region {@code analyst-model}. */
    static Region draw(State state) {
        Pen pen = state.pen();
        AnalystModelView view = state.views().analyst().model();
        boolean demo = state.books().isDemo();
        boolean on = isOn(state);
        List<Region> talks = new ArrayList<>();
        for (Talk talk : view.talks()) {
            talks.add(Region.of("model-talk-" + talk.number(), List.of(pen, talk),
                    slots -> Views.T.screenAnalystModelTalk(pen, AnalystModelPage.talk(pen, talk))));
        }
        Settings settings = state.books().own().settings();
        return Region.of("analyst-model", List.of(pen, view.found(), numbers(view), view.running(), view.choosing(), demo, on, chosen(settings), own(settings)), talks,
                slots -> Views.T.screenAnalystModel(pen, AnalystModelPage.of(state), Inside.all(talks, slots)));
    }

    private static List<Integer> numbers(AnalystModelView view) {
        return view.talks().stream().map(Talk::number).toList();
    }

    /** Whether a model may be asked. */
    static boolean isOn(State state) {
        return !state.books().isDemo() && state.books().own().settings().get(LocalModel.SWITCH, "").equals(Source.ON);
    }

    /** The model that was chosen, as {@code port name} or {@code browser}; the empty text for none. */
    static String chosen(Settings settings) {
        String chosen = settings.get(LocalModel.CHOSEN, "");
        int space = chosen.indexOf(' ');
        boolean good = chosen.equals(LocalModel.BROWSER) || space > 0 && space + 1 < chosen.length() && ports(settings).contains(chosen.substring(0, space));
        return good ? chosen : "";
    }

    private static String own(Settings settings) {
        String own = settings.get(LocalModel.OWN_PORT, "");
        return LocalModel.ownPort(own) > 0 ? own : "";
    }

    /** The ports that may be asked: those of known programs, and the user's own. */
    static List<String> ports(Settings settings) {
        List<String> ports = new ArrayList<>();
        for (LocalModel.Server each : LocalModel.Server.values()) {
            ports.add(Integer.toString(each.port()));
        }
        if (!own(settings).isEmpty() && !ports.contains(own(settings))) {
            ports.add(0, own(settings));
        }
        return ports;
    }

    static Turn handle(State state, Event event) {
        if (event.named("analyst.model.piece")) {
            return piece(state, event);
        }
        if (event.named("analyst.model.stop")) {
            return stop(state);
        }
        if (event.named("analyst.model.copy")) {
            return copy(state, event.get("number"));
        }
        if (event.named("analyst.model.forget")) {
            return stop(state).then(after -> with(after, view(after).forgetting())).and(Effect.focus("#model-title"));
        }
        if (!isOn(state)) {
            return Turn.to(state);
        }
        switch (event.name()) {
            case "analyst.model.look":
                return look(state);
            case "analyst.model.use":
                return use(state, event.get("is"));
            case "analyst.model.choose":
                return Turn.to(with(state, view(state).choosing(true))).and(Effect.focus("#model-look"));
            case "analyst.model.report":
                return ask(state, "");
            case "analyst.model.ask":
                return event.get("question").isBlank() ? Turn.to(state).and(Effect.focus("#model-question")) : ask(state, event.get("question").trim());
            default:
                return Turn.to(state);
        }
    }

    private static AnalystModelView view(State state) {
        return state.views().analyst().model();
    }

    private static State with(State state, AnalystModelView view) {
        return state.with(state.views().with(state.views().analyst().with(view)));
    }

    // Which model.

    private static Turn look(State state) {
        Turn turn = Turn.to(with(state, view(state).lookingAnew().choosing(true)));
        for (String port : ports(state.books().own().settings())) {
            turn = turn.then(now -> with(now, view(now).found(port, new Found(true, List.of(), "")).counting()));
            turn = turn.and(effect(turn.state(), port, LocalModel.MODELS, "", "list", state.pen().say("model.why.look"), state.pen().say("model.reveals.look")));
        }
        turn = turn.then(now -> with(now, view(now).found(LocalModel.BROWSER, new Found(true, List.of(), "")).counting()));
        return turn.and(effect(turn.state(), LocalModel.BROWSER, "availability", "", "list", state.pen().say("model.why.look"), state.pen().say("model.reveals.look")));
    }

    private static Effect effect(State state, String place, String path, String body, String what, String why, String reveals) {
        boolean browser = place.equals(LocalModel.BROWSER);
        return Effect.of(ASK, "source", LocalModel.NAME, "host", browser ? place : LocalModel.HOST + ":" + place, "port", browser ? "" : place,
                "path", path, "what", what, "nr", Integer.toString(view(state).asked()), "body", body, "why", why, "reveals", reveals);
    }

    private static Turn use(State state, String choice) {
        int space = choice.indexOf(' ');
        String place = space < 0 ? choice : choice.substring(0, space);
        Found found = view(state).found().get(place);
        boolean offered = found != null && (space < 0 ? place.equals(LocalModel.BROWSER) && found.wrong().isEmpty() && !found.looking()
                : found.models().contains(choice.substring(space + 1)) && !LocalModel.isElsewhere(choice.substring(space + 1)));
        if (!offered) {
            return Turn.to(state);
        }
        Turn turn = Changes.quietly(state, List.of(new Fact.SettingPut(LocalModel.CHOSEN, choice)));
        return turn.then(now -> with(now, view(now).choosing(false))).and(Effect.focus("#model-report"));
    }

    // What is asked, and what comes back.

    private static Turn ask(State state, String question) {
        String chosen = chosen(state.books().own().settings());
        AnalystModelView view = view(state);
        if (chosen.isEmpty() || view.running() > 0) {
            return Turn.to(state);
        }
        boolean browser = chosen.equals(LocalModel.BROWSER);
        int space = chosen.indexOf(' ');
        String place = browser ? chosen : chosen.substring(0, space);
        String model = browser ? "" : chosen.substring(space + 1);
        ModelFacts facts = ModelFacts.of(state);
        FactSheet sheet = facts.sheet();
        Prompt prompt = question.isEmpty() ? Prompt.report(sheet.tongue(), sheet.figures(), facts.told())
                : Prompt.answer(sheet.tongue(), sheet.figures(), facts.told(), before(state), question);
        State counted = with(state, view.counting());
        Talk talk = new Talk(view(counted).asked(), question, AnalystModelPage.named(state.pen(), chosen), prompt, sheet, Listening.to(sheet), Stage.RUNNING, "");
        String body = browser ? prompt.json().toString() : prompt.body(model);
        return Turn.to(with(counted, view(counted).running(talk)))
                .and(effect(counted, place, browser ? "prompt" : LocalModel.CHAT, body, "chat", state.pen().say("model.why.ask"), state.pen().say("model.reveals.ask")))
                .and(Effect.of("scroll", "selector", "[data-region='model-talk-" + talk.number() + "']"));
    }

    /** What was asked and answered in full; struck numbers do not go back to the model. */
    private static List<Prompt.Exchange> before(State state) {
        List<Prompt.Exchange> before = new ArrayList<>();
        for (Talk talk : view(state).talks()) {
            if (!talk.heard().text().isEmpty()) {
                before.add(new Prompt.Exchange(talk.question().isEmpty() ? "Write the report." : talk.question(), talk.heard().text().plain()));
            }
        }
        return before;
    }

    private static Optional<Talk> talk(State state, String number) {
        return view(state).talks().stream().filter(talk -> Integer.toString(talk.number()).equals(number)).findFirst();
    }

    private static Turn piece(State state, Event event) {
        Optional<Talk> found = talk(state, event.get("nr")).filter(talk -> talk.state() == Stage.RUNNING);
        if (found.isEmpty()) {
            return Turn.to(state);
        }
        Talk talk = found.get();
        Listening heard = event.is("plain") ? talk.heard().say(event.get("text")) : talk.heard().and(event.get("text"));
        State now = with(state, view(state).with(talk.heard(heard)));
        // What is wrong, too long, or said to be over needs no more of the model's work.
        return heard.isGoing() ? Turn.to(now) : Turn.to(now).and(Effect.of("model.stop", "nr", event.get("nr"), "quietly", "true"));
    }

    private static Turn stop(State state) {
        int running = view(state).running();
        Optional<Talk> found = talk(state, Integer.toString(running));
        return found.isEmpty() ? Turn.to(state)
                : Turn.to(with(state, view(state).with(found.get().ended(Stage.STOPPED, "", false))))
                    .and(Effect.of("model.stop", "nr", Integer.toString(running))).and(Effect.focus("#model-question"));
    }

    private static Turn copy(State state, String number) {
        return talk(state, number).map(talk -> Changes.toast(Turn.to(state).and(Effect.of("clipboard", "text", talk.heard().text().plain())),
                Toast.said(state.pen().say("model.copied")))).orElse(Turn.to(state));
    }

    /** What the host said of a question: a list of models, or the end of an answer. */
    public static Turn answered(State state, Event answer) {
        return answer.get("what").equals("list") ? listed(state, answer) : ended(state, answer);
    }

    private static Turn listed(State state, Event answer) {
        Pen pen = state.pen();
        boolean browser = answer.get("host").equals(LocalModel.BROWSER);
        String place = browser ? LocalModel.BROWSER : answer.get("port");
        if (!view(state).found().containsKey(place)) {
            return Turn.to(state);
        }
        if (browser) {
            String availability = answer.get("body");
            String wrong = availability.equals("available") ? "" : availability.equals("downloadable") || availability.equals("downloading")
                    ? pen.say("model.browser.fetch") : pen.say("model.browser.none");
            return Turn.to(with(state, view(state).found(place, new Found(false, List.of(), answer.get("error").isEmpty() ? wrong : pen.say("model.browser.none")))));
        }
        Optional<List<String>> models = Listening.models(answer.get("body"));
        String wrong = !answer.is("ok") ? answer.get("error") : !answer.get("status").equals("200") || models.isEmpty() ? pen.say("model.found.other")
                : models.get().isEmpty() ? pen.say("model.found.empty") : "";
        return Turn.to(with(state, view(state).found(place, new Found(false, wrong.isEmpty() ? models.get() : List.of(), wrong))));
    }

    private static Turn ended(State state, Event answer) {
        Pen pen = state.pen();
        Optional<Talk> found = talk(state, answer.get("nr")).filter(talk -> talk.state() == Stage.RUNNING);
        if (found.isEmpty()) {
            return Turn.to(state);
        }
        boolean whole = answer.is("ok");
        Talk talk = found.get();
        String status = answer.get("status");
        Listening heard = talk.heard().ended(whole);
        boolean full = heard.text().isFull();
        String wrong = !status.equals("200") && !status.equals("0") ? pen.say("model.wrong.status", status)
                : full ? pen.say("model.wrong.long") : switch (heard.problem()) {
            case NONE -> "";
            case NONSENSE -> pen.say("model.wrong.nonsense");
            case REFUSED -> pen.say("model.wrong.refused");
            case BROKEN -> answer.get("error").isEmpty() ? pen.say("model.wrong.broken") : answer.get("error");
        };
        Stage stage = wrong.isEmpty() || full ? Stage.DONE : Stage.FAILED;
        State now = with(state, view(state).with(talk.ended(stage, wrong, whole)));
        return Turn.to(now).and(Effect.announce(wrong.isEmpty() ? pen.say("model.answered") : wrong));
    }
}
