package walletlens.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing a person or a file wrote becomes a formula in a table we write, in whatever way a spreadsheet parts its cells. */
class FormulaTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "=1+1|'=1+1", "@SUM(A1)|'@SUM(A1)", "-2+3|'-2+3", "+12|'+12", "-5.20|-5.20", "-1e3|-1e3", "12|12", "a=b|a=b", "a - b|a - b",
        "x;=1|\"x;'=1\"", "1 EUR; 2 USD|1 EUR; 2 USD", "\"=1|\"'\"\"=1\""
    })
    void aSignThatWouldBeginAFormulaGetsAnApostrophe(String text, String cell) {
        assertThat(Csv.cell(text)).isEqualTo(text.startsWith("1 EUR") ? "\"1 EUR; 2 USD\"" : cell);
    }

    @Property
    void noCellBeginsAFormulaWhateverPartsTheCells(
            @ForAll @StringLength(max = 12) @Chars({'=', '+', '-', '@', '"', ';', ',', '\t', '\n', '\r', ' ', 'x', '1'}) String text,
            @ForAll @StringLength(max = 5) @CharRange(from = ' ', to = '~') String other) {
        String line = "id," + Csv.cell(text) + "," + Csv.cell(other) + ",end\r\n";
        for (char separator : new char[] {',', ';', '\t'}) {
            for (String cell : cells(line, separator)) {
                boolean number = walletlens.money.Quantity.parse(cell.strip()).isPresent();
                assertThat(number || cell.strip().isEmpty() || "=+-@".indexOf(cell.strip().charAt(0)) < 0)
                        .as("<" + cell + "> of <" + line + ">").isTrue();
            }
        }
    }

    /** Cells as a spreadsheet parts them: a quote counts where it begins a cell. */
    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean begin = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"') {
                boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == '"';
                quoted = doubled;
                i += doubled ? 1 : 0;
                cell.append(doubled ? "\"" : "");
            } else if (!quoted && begin && c == '"') {
                quoted = true;
                begin = false;
            } else if (!quoted && (c == separator || c == '\n' || c == '\r')) {
                cells.add(cell.toString());
                cell.setLength(0);
                begin = true;
            } else {
                cell.append(c);
                begin = false;
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
