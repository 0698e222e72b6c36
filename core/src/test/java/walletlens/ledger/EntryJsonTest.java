package walletlens.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import walletlens.money.Quantity;

class EntryJsonTest {
    private static final String DIGITS_43 = "0.1234567890123456789012345678901234567890123";

    @Test
    void everyFieldComesBackDigitForDigit() {
        Entry entry = Entry.of(EntryKind.STAKING, "2024-02-29T13:45:00.125+02:00", "Kraken")
                .id("2026-11-22T15:00:00.123Z-0000-1a2b3c4d")
                .in(DIGITS_43, "crypto:UNI#uniswap")
                .fee("2.50", "EUR")
                .fee("0.001", "crypto:BNB")
                .worth("12.00", "USD")
                .about("crypto:ETH")
                .acquired(When.of("2020-01-01"))
                .picks(List.of(new LotPick("e1", Quantity.of("1.0"))))
                .note("<b>\"quoted\"</b>\n\u202etext")
                .tags(List.of("a", "b c"))
                .source("csv x.csv:3")
                .externalId("77")
                .entry();

        String text = EntryJson.write(entry).toString();

        assertThat(EntryJson.write(EntryJson.read(Json.parse(text)).get()).toString()).isEqualTo(text);
        assertThat(text).contains(DIGITS_43).contains("\"2.50\"");
        assertThat(text).contains("\"kind\":\"reward\",\"subkind\":\"staking\"");
    }

    @Test
    void everyProblemIsNamedAndNothingIsGuessed() {
        var outcome = EntryJson.read(Json.parse(
                "{\"kind\":\"bye\",\"time\":\"2023-02-29\",\"account\":\"A\",\"in\":{\"quantity\":\"1,5\",\"asset\":{\"symbol\":\"BTC\",\"class\":\"cryptos\"}}}"));

        assertThat(outcome.hasValue()).isFalse();
        assertThat(outcome.problems()).extracting(p -> p.place().column()).containsExactly("kind", "time", "in", "in");
    }
}
