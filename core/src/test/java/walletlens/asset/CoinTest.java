package walletlens.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoinTest {
    @ParameterizedTest
    @CsvSource({
        "krugerrand, metal:XAU, 1.0000",
        "Krügerrand, metal:XAU, 1.0000",
        "maple leaf, metal:XAU, 1.0000",
        "silver eagle, metal:XAG, 1.0000",
        "sovereign, metal:XAU, 0.2354",
        "vreneli, metal:XAU, 0.1867",
        "gold panda, metal:XAU, 0.9645",
        "double eagle, metal:XAU, 0.9675",
        "half krugerrand, metal:XAU, 0.5000",
        "platinum maple leaf, metal:XPT, 1.0000",
    })
    void aCoinIsItsFineWeightOfMetal(String word, String metal, BigDecimal ounces) {
        Coin coin = Coin.named(word).orElseThrow();

        assertThat(coin.metal()).hasToString(metal);
        assertThat(coin.ounces().value().setScale(4, java.math.RoundingMode.HALF_EVEN)).isEqualByComparingTo(ounces);
    }

    @Test
    void aWordNamesOneCoin() {
        List<String> words = new ArrayList<>();
        for (Coin each : Coin.all()) {
            words.add(Spelling.plain(each.name()));
            each.aliases().forEach(alias -> words.add(Spelling.plain(alias)));
        }
        assertThat(words).doesNotHaveDuplicates();
        assertThat(Coin.all().stream().map(Coin::id)).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    }

    @Test
    void everyCoinIsOfAMetalOfTheCatalogueAndWeighsSomethingSensible() {
        for (Coin each : Coin.all()) {
            assertThat(Catalogue.builtIn().find(each.metal())).as(each.id()).isPresent();
            assertThat(each.ounces().value()).as(each.id()).isBetween(new BigDecimal("0.03"), new BigDecimal("1.3"));
        }
    }

    @Test
    void anUnknownWordNamesNoCoin() {
        assertThat(Coin.named("penny")).isEmpty();
        assertThat(Coin.named("")).isEmpty();
    }
}
