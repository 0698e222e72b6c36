package walletlens.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EqualRowsTest {
    @Provide
    Arbitrary<List<String>> rows() {
        return Arbitraries.strings().withChars("ab #1").ofMaxLength(4).list().ofMaxSize(60);
    }

    @Property
    void theNthOfEqualRowsHasTheNumberN(@ForAll("rows") List<String> rows) {
        EqualRows equal = new EqualRows();
        Map<String, Integer> counted = new TreeMap<>();
        for (String row : rows) {
            String account = row.isEmpty() ? "" : row.substring(0, 1);
            String says = row.isEmpty() ? "" : row.substring(1);
            int nth = counted.merge(account + '\n' + says, 1, Integer::sum);
            assertThat(equal.numbered(account, new StringBuilder(says))).isEqualTo(says + " #" + nth);
        }
    }
}
