package walletlens.app.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import walletlens.book.Book;

/** Runs a command written as a line, such as {@code report gains --method lifo}, with files given by name and text. */
public final class CommandLine {
    private static final List<String> FLAGS = List.of("join-transfers", "json", "yes", "dry-run", "drift", "all");
    private static final List<String> VALUED =
            List.of("map", "account", "as", "at", "from", "to", "method", "pool", "currency", "format",
                    "targets", "mode", "money", "band", "least", "fee", "whole", "keep",
                    "years", "monthly", "goal", "chance", "seed", "paths",
                    "class", "asset", "tag", "benchmark", "risk-free", "now");

    private CommandLine() {
    }

    /**
     * Runs a line. Words with spaces stand in double quotes. Arguments of {@code import} and {@code price import} name files.
     *
     * @param line the line, without the program's name
     * @param files texts of files by name
     * @param now the moment
     * @param today the day where the user is
     * @param book the state
     */
    public static Response run(String line, Map<String, String> files, Instant now, LocalDate today, Book book) {
        try {
            List<String> words = words(line);
            SortedMap<String, String> options = new TreeMap<>();
            List<String> arguments = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                if (!word.startsWith("--")) {
                    arguments.add(word);
                } else if (FLAGS.contains(word.substring(2))) {
                    options.put(word.substring(2), "true");
                } else if (VALUED.contains(word.substring(2)) && i + 1 < words.size()) {
                    options.put(word.substring(2), words.get(++i));
                } else {
                    throw new Refused("The option " + Plain.oneLine(word) + " is not known or wants a value.");
                }
            }
            if (arguments.isEmpty()) {
                throw new Refused("A command is missing.");
            }
            String command = arguments.remove(0);
            boolean priceTable = command.equals("price") && !arguments.isEmpty() && arguments.get(0).equals("import");
            List<Request.InputFile> read = new ArrayList<>();
            if (command.equals("import") || priceTable) {
                for (String name : arguments.subList(priceTable ? 1 : 0, arguments.size())) {
                    String text = files.get(name);
                    if (text == null) {
                        throw new Refused("There is no file " + Plain.oneLine(name) + ".");
                    }
                    read.add(new Request.InputFile(name, text));
                }
            }
            return Commands.run(new Request(command, arguments, options, read, now, today, book));
        } catch (Refused refused) {
            return Response.usage(refused.getMessage());
        }
    }

    private static List<String> words(String line) throws Refused {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (c == ' ' && !quoted) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (quoted) {
            throw new Refused("A quote is not closed.");
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}
