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
        String format = request.option("format").orElse(byEnding(request.argument(0)));
        return OF_GAINS.contains(format) ? gains(request, format) : everything(request, format);
    }

    private static String file(Request request) throws Refused {
        String file = request.argument(0);
        if (file.isEmpty()) {
            throw new Refused("export wants the name of a file to write.");
        }
        return file;
    }

    /** What was realized in a span of days, reckoned once. */
    private static Response gains(Request request, String format) throws Refused {
        String file = file(request);
        Scope scope = Scope.of(request);
        RealizedGains gains = Reports.gains(request, scope);
        Described described = new Described(request.book());
        Sheet all = Tables.gains(gains.disposals());
        Sheet form = Form8949.of(gains.disposals(), scope.currency(), described::label);
        OutputFile written = switch (format) {
            case "gains" -> new OutputFile(file, Csv.of(all));
            case "form-8949" -> new OutputFile(file, Csv.of(form));
            default -> new OutputFile(file, Workbook.of(
                    List.of(all, Tables.years(gains.years(request.book().settings().taxYear())), form)));
        };
        return wrote(List.of(written), Review.count(gains.disposals().size(), "disposal", "disposals"), format);
    }

    private static Response everything(Request request, String format) throws Refused {
        String file = file(request);
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
                files = List.of(new OutputFile(file, Workbook.of(sheets(request, scope))));
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
        return wrote(files, Review.count(book.ledger().entries().size(), "entry", "entries"), format);
    }

    private static Response wrote(List<OutputFile> files, String count, String format) {
        StringBuilder said = new StringBuilder();
        for (OutputFile each : files) {
            said.append("walletlens: wrote ").append(Plain.oneLine(each.name())).append('\n');
        }
        said.append("walletlens: ").append(count)
                .append(" as ").append(format).append(".\n");
        return new Response(List.of(), said.toString(), Response.DONE, List.of(), files, "");
    }

    private static List<Sheet> sheets(Request request, Scope scope) {
        Book book = request.book();
        Lots lots = Reports.lots(request, scope);
        return List.of(Tables.entries(book.ledger()), Tables.holdings(Reports.valuation(request, scope, new Notes())),
                Tables.gains(lots.disposals()), Tables.income(lots.income()), Tables.prices(given(book)));
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
