package walletlens.app.screen;

import java.util.ArrayList;
import java.util.Base64;
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
            "json", "json", "csv", "csv", "xlsx", "xlsx", "hledger", "journal", "beancount", "beancount", "ledger", "ledger",
            "gains", "csv", "gains-xlsx", "xlsx", "form-8949", "csv"));

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Exchange() {
    }

    static List<Option> formats(Pen pen) {
        List<Option> formats = new ArrayList<>();
        for (String format : List.of("json", "csv", "xlsx", "hledger", "beancount", "ledger")) {
            formats.add(new Option(format, pen.say("export." + format), false));
        }
        return formats;
    }

    static Turn handle(State state, Event event) {
        return event.named("export") ? export(state, event.get("format"), "", new TreeMap<>()) : Turn.to(state);
    }

    private static Request request(State state, String command, List<String> arguments, SortedMap<String, String> options,
            List<Request.InputFile> files) {
        return new Request(command, arguments, options, files, state.moment().now(), state.moment().today(),
                state.books().book());
    }

    /**
     * Hands a file over.
     *
     * @param what what the file tells, for its name; empty for everything
     * @param options those of the command
     */
    static Turn export(State state, String format, String what, SortedMap<String, String> options) {
        if (!FORMATS.containsKey(format)) {
            return Turn.to(state);
        }
        String name = "walletlens-" + (what.isEmpty() ? state.moment().today().toString() : what) + "." + FORMATS.get(format);
        SortedMap<String, String> all = new TreeMap<>(options);
        all.put("format", format);
        Response response = Commands.run(request(state, "export", List.of(name), all, List.of()));
        Turn turn = Turn.to(state);
        for (Response.OutputFile file : response.files()) {
            turn = turn.and(file.isText()
                    ? Effect.of("download", "name", file.name(), "mime", file.name().endsWith(".json") ? "application/json"
                            : file.name().endsWith(".csv") ? "text/csv" : "text/plain", "text", file.text())
                    : Effect.of("download", "name", file.name(), "mime", WORKBOOK, "base64", Base64.getEncoder().encodeToString(file.bytes())));
        }
        Toast toast = response.files().isEmpty()
                ? Toast.wrong(response.err()) : Toast.said(state.pen().say("export.done", response.files().get(0).name()));
        return Changes.toast(turn, toast);
    }
}
