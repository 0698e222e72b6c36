package walletlens.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import walletlens.text.Parts;

/**
 * Reads the tables that ship inside the program. The only door to class path resources in shared code: everything below
 * {@code walletlens/} is also built into the tab's program.
 */
public final class Resources {
    private Resources() {}

    /**
     * One line of a table.
     *
     * @param cells the texts between its tabs, at least one
     */
    public record Row(List<String> cells) {
        /** The text in a column counted from 0; empty where the line is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** Whether the line opens a section: it begins with {@code @}. */
        public boolean isSection() {
            return cells.get(0).startsWith("@");
        }
    }

    /**
     * A resource as text.
     *
     * @param path from the root of the class path, such as {@code walletlens/asset/crypto.tsv}
     * @throws IllegalStateException where the program was built without it
     */
    public static String text(String path) {
        try (InputStream in = Resources.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] part = new byte[16_384];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                all.write(part, 0, read);
            }
            return new String(all.toByteArray(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException("broken resource " + path, broken);
        }
    }

    /** The lines of a table resource, split at tabs, without empty lines and lines that begin with {@code #}. */
    public static List<Row> rows(String path) {
        return split(text(path));
    }

    static List<Row> split(String table) {
        List<Row> rows = new ArrayList<>();
        int from = 0;
        while (from < table.length()) {
            int end = table.indexOf('\n', from);
            int to = end < 0 ? table.length() : end;
            if (to > from && table.charAt(from) != '#') {
                rows.add(new Row(splitAt('\t', table.substring(from, to))));
            }
            from = to + 1;
        }
        return Collections.unmodifiableList(rows);
    }

    /** The parts of a text between separators; the empty list for the empty text. */
    static List<String> splitAt(char separator, String text) {
        return text.isEmpty() ? List.of() : Collections.unmodifiableList(Parts.all(text, separator));
    }
}
