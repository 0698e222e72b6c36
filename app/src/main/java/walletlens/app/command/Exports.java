package walletlens.app.command;

import java.util.List;
import walletlens.app.command.Response.OutputFile;
import walletlens.app.export.Journal;
import walletlens.app.export.SnapshotJson;
import walletlens.app.export.Tables;
import walletlens.book.Book;
import walletlens.ledger.Ledger;
import walletlens.lots.Disposal;
import walletlens.quote.Quote;

/** The command {@code export}: everything the user has, in a form others read. */
final class Exports {
    /** The formats that can be written. */
    static final List<String> FORMATS = List.of("json", "csv", "hledger", "beancount", "ledger");

    private Exports() {
    }

    static Response run(Request request) throws Refused {
        String file = request.argument(0);
        if (file.isEmpty()) {
            throw new Refused("export wants the name of a file to write.");
        }
        String format = request.option("format").orElse(byEnding(file));
        Scope scope = Scope.of(request);
        Book book = request.book();
        List<OutputFile> files;
        switch (format) {
            case "json":
                files = List.of(new OutputFile(file, SnapshotJson.write(book, request.now())));
                break;
            case "csv":
                Notes unsaid = new Notes();
                files = List.of(new OutputFile(file, Tables.entries(book.ledger())),
                        new OutputFile(beside(file), Tables.holdings(Reports.valuation(request, scope, unsaid))));
                break;
            case "hledger":
                files = List.of(new OutputFile(file, Journal.hledger(book.ledger(), disposals(request, scope), given(book))));
                break;
            case "ledger":
                files = List.of(new OutputFile(file, Journal.ledger(book.ledger(), disposals(request, scope), given(book))));
                break;
            case "beancount":
                files = List.of(new OutputFile(file, Journal.beancount(book.ledger(), disposals(request, scope), given(book))));
                break;
            default:
                throw new Refused(format.isEmpty() ? "export wants --format, one of " + String.join(", ", FORMATS) + "."
                        : "This version writes " + String.join(", ", FORMATS) + ", not " + Plain.oneLine(format) + ".");
        }
        Ledger ledger = book.ledger();
        StringBuilder said = new StringBuilder();
        for (OutputFile each : files) {
            said.append("walletlens: wrote ").append(Plain.oneLine(each.name())).append('\n');
        }
        said.append("walletlens: ").append(Review.count(ledger.entries().size(), "entry", "entries"))
                .append(" as ").append(format).append(".\n");
        return new Response(List.of(), said.toString(), Response.DONE, List.of(), files, "");
    }

    private static List<Disposal> disposals(Request request, Scope scope) {
        return Reports.lots(request, new Scope(scope.at(), scope.from(), java.time.LocalDate.MAX, scope.rules(), "")).disposals();
    }

    private static List<Quote> given(Book book) {
        return SnapshotJson.quotes(book.given());
    }

    private static String byEnding(String file) {
        int dot = file.lastIndexOf('.');
        String ending = dot < 0 ? "" : file.substring(dot + 1);
        return ending.equals("journal") ? "hledger" : ending;
    }

    private static String beside(String file) {
        int dot = file.lastIndexOf('.');
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        return dot > slash + 1 ? file.substring(0, dot) + "-holdings" + file.substring(dot) : file + "-holdings";
    }
}
