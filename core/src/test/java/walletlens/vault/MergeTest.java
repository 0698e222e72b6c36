package walletlens.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MergeTest {
    @Provide Arbitrary<List<VaultRecord>> copies() {
        Arbitrary<VaultRecord> record = Combinators.combine(Arbitraries.integers().between(0, 30), Arbitraries.integers().between(0, 1))
            .as((n, body) -> VaultRecord.read("{\"id\":\"" + new RecordId(n, 0, "1a2b3c4d") + "\",\"body\":" + body + "}").orElseThrow());
        return record.list().ofMaxSize(20);
    }

    @Property void merging_is_commutative(@ForAll("copies") List<VaultRecord> a, @ForAll("copies") List<VaultRecord> b) {
        assertThat(Merge.union(a, b)).isEqualTo(Merge.union(b, a));
    }

    @Property void merging_is_associative(@ForAll("copies") List<VaultRecord> a, @ForAll("copies") List<VaultRecord> b,
            @ForAll("copies") List<VaultRecord> c) {
        assertThat(Merge.union(a, Merge.union(b, c))).isEqualTo(Merge.union(Merge.union(a, b), c));
    }

    @Property void merging_twice_is_merging_once(@ForAll("copies") List<VaultRecord> a, @ForAll("copies") List<VaultRecord> b) {
        var once = Merge.union(a, b);

        assertThat(Merge.union(once, b)).isEqualTo(once);
        assertThat(Merge.added(once, b)).isEmpty();
    }

    @Property void nothing_is_lost_and_nothing_invented(@ForAll("copies") List<VaultRecord> a, @ForAll("copies") List<VaultRecord> b) {
        var union = Merge.union(a, b);

        assertThat(union).containsAll(a).containsAll(b).isSorted().doesNotHaveDuplicates();
        assertThat(union).allMatch(r -> a.contains(r) || b.contains(r));
        assertThat(Merge.added(a, b).stream().map(VaultRecord::text).collect(Collectors.toSet()))
            .isEqualTo(b.stream().filter(r -> !a.contains(r)).map(VaultRecord::text).collect(Collectors.toSet()));
    }

    @Test void a_text_that_is_not_a_record_is_not_read() {
        String id = "2026-11-22T15:00:00.123Z-0000-1a2b3c4d";
        assertThat(VaultRecord.read("{\"id\":\"" + id + "\"}")).isPresent();
        for (String text : List.of("", "{}", "{ \"id\":\"" + id + "\"}", "{\"id\":\"" + id, "{\"id\":\"" + id + "x\"}",
                "{\"id\":\"" + id + "\",\n}", "{\"id\":\"" + id + "\",\"note\":\"\uD800\"}")) {
            assertThat(VaultRecord.read(text)).as(text).isEmpty();
        }
    }
}
