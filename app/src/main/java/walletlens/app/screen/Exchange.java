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

/** Writing the book out, by the same commands as the command line. */
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
        switch (event.name()) {
            case "export":
                return export(state, event.get("format"));
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
}
