package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import walletlens.app.Changes;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.State;
import walletlens.app.Toast;
import walletlens.app.Turn;
import walletlens.app.command.Commands;
import walletlens.app.command.Request;
import walletlens.app.command.Response;
import walletlens.app.screen.SettingsPage.Option;
import walletlens.app.words.Parts;
import walletlens.app.words.Words;

/** Reading files in and writing them out, by the same commands as the command line. */
public final class Exchange {
    /** The formats offered, with the ending of their files. */
    private static final Map<String, String> FORMATS = new TreeMap<>(Map.of(
            "json", "json", "csv", "csv", "hledger", "journal", "beancount", "beancount", "ledger", "ledger"));

    private Exchange() {
    }

    static List<Option> formats(Pen pen) {
        List<Option> formats = new ArrayList<>();
        for (String format : List.of("json", "csv", "hledger", "beancount", "ledger")) {
            formats.add(new Option(format, pen.say("export." + format), false));
        }
        return formats;
    }

    static Turn handle(State state, Event event) {
        SettingsView view = state.views().settings();
        switch (event.name()) {
            case "export":
                return export(state, event.get("format"));
            case "import.save":
                return save(state, view.incoming());
            case "import.drop":
                return Turn.to(state.with(state.views().with(view.with(SettingsView.Incoming.NONE))));
            default:
                return Turn.to(state);
        }
    }

    private static Request request(State state, String command, List<String> arguments, SortedMap<String, String> options,
            List<Request.InputFile> files) {
        return new Request(command, arguments, options, files, state.moment().now(), state.moment().today(),
                state.books().book());
    }

    private static Turn export(State state, String format) {
        if (!FORMATS.containsKey(format)) {
            return Turn.to(state);
        }
        String name = "walletlens-" + state.moment().today() + "." + FORMATS.get(format);
        Response response = Commands.run(request(
                state, "export", List.of(name), new TreeMap<>(Map.of("format", format)), List.of()));
        Turn turn = Turn.to(state);
        for (Response.OutputFile file : response.files()) {
            String mime = file.name().endsWith(".json") ? "application/json" : file.name().endsWith(".csv") ? "text/csv" : "text/plain";
            turn = turn.and(Effect.of("download", "name", file.name(), "mime", mime, "text", file.text()));
        }
        Toast toast = response.files().isEmpty()
                ? Toast.wrong(response.err()) : Toast.said(state.pen().say("export.done", response.files().get(0).name()));
        return Changes.toast(turn, toast);
    }

    /** Reads a file for review; nothing is saved. */
    public static Turn review(State state, Event event) {
        Request.InputFile file = event.bytes().length > 0 || event.get("text").isEmpty()
                ? new Request.InputFile(event.get("file"), event.bytes())
                : new Request.InputFile(event.get("file"), event.get("text"));
        Response response = Commands.run(request(
                state, "import", List.of(), new TreeMap<>(Map.of("dry-run", "true")), List.of(file)));
        boolean saves = !Commands.run(request(
                state, "import", List.of(), new TreeMap<>(Map.of("yes", "true")), List.of(file))).facts().isEmpty();
        SettingsView.Incoming incoming = new SettingsView.Incoming(
                file.name(), file.bytes(), response.out(), Parts.of(response.err(), '\n'), saves);
        return Go.to(state.with(state.views().with(state.views().settings().with(incoming))), "settings")
                .and(Effect.of("scroll", "selector", "#import")).and(Effect.focus("#import-review"));
    }

    private static Turn save(State state, SettingsView.Incoming incoming) {
        Request.InputFile file = new Request.InputFile(incoming.file(), incoming.bytes());
        Response response = Commands.run(request(
                state, "import", List.of(), new TreeMap<>(Map.of("yes", "true")), List.of(file)));
        State next = state.with(state.views().with(state.views().settings().with(SettingsView.Incoming.NONE)));
        return response.facts().isEmpty()
                ? Changes.toast(Turn.to(next), Toast.said(state.pen().say("import.nothing")))
                : Changes.say(next, response.facts(), state.pen().say("import.done", Words.quoted(incoming.file())));
    }
}
