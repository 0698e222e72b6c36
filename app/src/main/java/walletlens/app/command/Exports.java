package walletlens.app.command;

import java.util.List;
import walletlens.app.command.Response.OutputFile;
import walletlens.app.export.Csv;
import walletlens.app.export.Form8949;
import walletlens.app.export.Journal;
import walletlens.app.export.Sheet;
import walletlens.app.export.SnapshotJson;
import walletlens.app.export.Tables;
import walletlens.app.export.Workbook;
import walletlens.book.Book;
import walletlens.lots.Disposal;
import walletlens.lots.Lots;
import walletlens.performance.RealizedGains;
import walletlens.quote.Quote;

/** The command {@code export}: everything the user has, in a form others read. */
final class Exports {
    /** The formats that can be written. */
    static final List<String> FORMATS = List.of("json", "csv", "xlsx", "hledger", "beancount", "ledger", "gains", "gains-xlsx", "form-8949");

    /** The formats of gains, which tell of a span of days; the others tell everything. */
    private static final List<String> OF_GAINS = List.of("gains", "gains-xlsx", "form-8949");

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
                files = List.of(new OutputFile(file, Csv.of(Tables.entries(book.ledger()))),
                        new OutputFile(beside(file), Csv.of(Tables.holdings(Reports.valuation(request, scope, new Notes())))));
                break;
            case "xlsx":
                files = List.of(new OutputFile(file, Workbook.of(everything(request, scope))));
                break;
            case "gains":
                files = List.of(new OutputFile(file, Csv.of(Tables.gains(Reports.gains(request, scope).disposals()))));
                break;
            case "gains-xlsx":
                files = List.of(new OutputFile(file, Workbook.of(gains(request, scope))));
                break;
            case "form-8949":
                files = List.of(new OutputFile(file, Csv.of(form(request, scope))));
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
        StringBuilder said = new StringBuilder();
        for (OutputFile each : files) {
            said.append("walletlens: wrote ").append(Plain.oneLine(each.name())).append('\n');
        }
        String count = OF_GAINS.contains(format)
                ? Review.count(Reports.gains(request, scope).disposals().size(), "disposal", "disposals")
                : Review.count(book.ledger().entries().size(), "entry", "entries");
        said.append("walletlens: ").append(count)
                .append(" as ").append(format).append(".\n");
        return new Response(List.of(), said.toString(), Response.DONE, List.of(), files, "");
    }

    private static List<Sheet> everything(Request request, Scope scope) {
        Book book = request.book();
        Lots lots = Reports.lots(request, scope);
        return List.of(Tables.entries(book.ledger()), Tables.holdings(Reports.valuation(request, scope, new Notes())),
                Tables.gains(lots.disposals()), Tables.income(lots.income()), Tables.prices(given(book)));
    }

    private static List<Sheet> gains(Request request, Scope scope) {
        RealizedGains gains = Reports.gains(request, scope);
        return List.of(Tables.gains(gains.disposals()), Tables.years(gains.years(request.book().settings().taxYear())),
                form(request, scope));
    }

    private static Sheet form(Request request, Scope scope) {
        Described described = new Described(request.book());
        return Form8949.of(Reports.gains(request, scope).disposals(), scope.currency(), described::label);
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
