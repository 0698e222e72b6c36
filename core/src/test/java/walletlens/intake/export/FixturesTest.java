package walletlens.intake.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import walletlens.intake.Reading;
import walletlens.intake.table.Row;
import walletlens.intake.table.Table;
import walletlens.intake.table.Tables;

/**
 * Each known export with a small table of its own and, behind {@code =>}, what an accountant expects of every row. The laws:
 * the order of the columns, a column more, a byte order mark and another separator change nothing, and a heading belongs to
 * one export only.
 */
class FixturesTest {
    private static final Path FOLDER = Path.of("src/test/resources/exports");

    /** A table and what it must give. */
    record Fixture(String name, String table, List<String> expected) {
        @Override public String toString() {
            return name;
        }
    }

    static List<Fixture> fixtures() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(FixturesTest::fixture).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Those of one heading; a statement of many tables has an order of its own. */
    static List<Fixture> tables() {
        List<String> names = KnownExport.all().stream().map(KnownExport::name).toList();
        return fixtures().stream().filter(each -> names.contains(each.name)).toList();
    }

    private static Fixture fixture(Path file) {
        try {
            String text = Files.readString(file);
            int arrow = text.indexOf("\n=>\n");
            String name = file.getFileName().toString().replace(".txt", "");
            return new Fixture(name, text.substring(0, arrow + 1), text.substring(arrow + 4).lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Reading read(String table) {
        return Told.read("fixture.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    @Test void everyKnownExportHasAFixture() {
        assertThat(fixtures().stream().map(Fixture::name)).containsAll(KnownExport.all().stream().map(KnownExport::name).toList());
    }

    @ParameterizedTest(name = "{0}") @MethodSource("fixtures")
    void eachRowMeansWhatAnAccountantExpects(Fixture fixture) {
        Reading reading = read(fixture.table);

        assertThat(reading.format()).isEqualTo(fixture.name);
        assertThat(String.join("\n", Told.lines(reading))).isEqualTo(String.join("\n", fixture.expected));
    }

    @ParameterizedTest(name = "{0}") @MethodSource("tables")
    void aHeadingBelongsToOneExport(Fixture fixture) {
        Table table = headed(fixture);

        assertThat(KnownExport.all().stream().filter(export -> export.claims(table)).map(KnownExport::name)).containsExactly(fixture.name);
    }

    @ParameterizedTest(name = "{0}") @MethodSource("tables")
    void aByteOrderMarkChangesNothing(Fixture fixture) {
        assertThat(Told.lines(read("\ufeff" + fixture.table))).isEqualTo(fixture.expected);
    }

    @ParameterizedTest(name = "{0}") @MethodSource("tables")
    void anotherSeparatorChangesNothing(Fixture fixture) {
        for (char separator : new char[] {',', ';', '\t'}) {
            assertThat(Told.lines(read(written(rows(fixture), separator)))).as("parted by " + separator).isEqualTo(fixture.expected);
        }
    }

    @ParameterizedTest(name = "{0}") @MethodSource("tables")
    void oneColumnMoreChangesNothing(Fixture fixture) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : rows(fixture)) {
            boolean heading = row.equals(headed(fixture).heading().cells());
            List<String> longer = new ArrayList<>(row);
            longer.add(heading ? "Something new" : row.stream().allMatch(String::isBlank) ? "" : "x");
            rows.add(longer);
        }
        // A row that stood alone with its remark now has company, so only what makes entries is compared.
        assertThat(drafts(Told.lines(read(written(rows, ','))))).isEqualTo(drafts(fixture.expected));
    }

    @ParameterizedTest(name = "{0}") @MethodSource("tables")
    void theOrderOfTheColumnsChangesNothing(Fixture fixture) {
        Random random = new Random(7);
        for (int i = 0; i < 5; i++) {
            List<List<Integer>> blocks = blocks(headed(fixture));
            Collections.shuffle(blocks, random);
            List<Integer> order = blocks.stream().flatMap(List::stream).toList();
            List<List<String>> rows = new ArrayList<>();
            for (List<String> row : rows(fixture)) {
                rows.add(order.stream().map(at -> at < row.size() ? row.get(at) : "").toList());
            }
            assertThat(Told.lines(read(written(rows, ',')))).as("columns " + order).isEqualTo(fixture.expected);
        }
    }

    private static List<String> drafts(List<String> lines) {
        return lines.stream().filter(line -> !line.contains(" skipped: ") && !line.contains(" problem: ")).toList();
    }

    /** Columns that move together: one without a name, or with the name of another, belongs to the one before it. */
    private static List<List<Integer>> blocks(Table table) {
        List<String> names = table.columns();
        List<List<Integer>> blocks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean glued = i > 0 && (names.get(i).isEmpty() || Collections.frequency(names, names.get(i)) > 1);
            if (glued) {
                blocks.get(blocks.size() - 1).add(i);
            } else {
                blocks.add(new ArrayList<>(List.of(i)));
            }
        }
        return blocks;
    }

    private static Table table(Fixture fixture) {
        return Tables.read("fixture.csv", fixture.table.getBytes(StandardCharsets.UTF_8)).get().get(0);
    }

    private static Table headed(Fixture fixture) {
        Table table = table(fixture);
        KnownExport export = KnownExport.all().stream().filter(each -> each.name().equals(fixture.name)).findFirst().orElseThrow();
        for (int i = 0; !export.claims(table); i++) {
            table = table(fixture).headedAt(i);
        }
        return table;
    }

    private static List<List<String>> rows(Fixture fixture) {
        List<List<String>> rows = new ArrayList<>();
        Set<Integer> numbers = new LinkedHashSet<>();
        for (Row row : table(fixture).all()) {
            rows.add(row.cells());
            numbers.add(row.number());
        }
        assertThat(numbers).as("fixtures have a row on every line").hasSize(fixture.table.split("\n").length);
        return rows;
    }

    private static String written(List<List<String>> rows, char separator) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i > 0 ? String.valueOf(separator) : "").append('"').append(row.get(i).replace("\"", "\"\"")).append('"');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
