package walletlens.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walletlens.money.Currency;

class CurrenciesTest {
    /** Codes of the JDK that were withdrawn before 2020, most of them for the euro or a new unit. */
    private static final Set<String> LONG_GONE = Set.of(
            "ADP", "AFA", "ATS", "AYM", "AZM", "BEF", "BGL", "BYB", "BYR", "CSD", "CYP", "DEM", "EEK", "ESP", "FIM", "FRF",
            "GHC", "GRD", "GWP", "IEP", "ITL", "LTL", "LUF", "LVL", "MGF", "MRO", "MTL", "MZM", "NLG", "PTE", "ROL", "RUR",
            "SDD", "SIT", "SKK", "SRG", "STD", "TMM", "TPE", "TRL", "USS", "VEB", "VEF", "YUM", "ZMK", "ZWD", "ZWN", "ZWR");

    /** Metals, baskets and codes for tests: not currencies with a minor unit. */
    private static final Set<String> NOT_MONEY = Set.of(
            "XAG", "XAU", "XPD", "XPT", "XBA", "XBB", "XBC", "XBD", "XDR", "XFO", "XFU", "XSU", "XTS", "XUA", "XXX");

    /** Codes of the standard that the tables of some JDK 17 do not have yet. */
    private static final Set<String> NEWER_THAN_THE_JDK = Set.of("UYW", "XAD", "XCG", "ZWG", "SLE");

    @Test
    void everyCurrencyOfTheJdkIsKnownButThoseLongGone() {
        TreeSet<String> missing = new TreeSet<>();
        for (java.util.Currency each : java.util.Currency.getAvailableCurrencies()) {
            missing.add(each.getCurrencyCode());
        }
        missing.removeAll(LONG_GONE);
        missing.removeAll(NOT_MONEY);
        Currencies.all().forEach(each -> missing.remove(each.currency().code()));

        assertThat(missing).isEmpty();
    }

    @Test
    void noCodeIsInventedAndTheMinorDigitsAreThoseOfTheJdk() {
        for (Currencies.Entry each : Currencies.all()) {
            String code = each.currency().code();
            java.util.Currency known = java.util.Currency.getAvailableCurrencies().stream()
                    .filter(c -> c.getCurrencyCode().equals(code))
                    .findAny()
                    .orElse(null);
            if (known == null) {
                assertThat(NEWER_THAN_THE_JDK).contains(code);
            } else {
                assertThat(each.digits()).as(code).isEqualTo(known.getDefaultFractionDigits());
            }
        }
    }

    @Test
    void theTableAndTheCurrencyTypeAgreeOnMinorDigits() {
        for (Currencies.Entry each : Currencies.all()) {
            assertThat(each.currency().digits()).as(each.currency().code()).isEqualTo(each.digits());
        }
    }

    @Test
    void aSignStandsForOneCurrencyInUse() {
        TreeSet<String> signs = new TreeSet<>();
        for (Currencies.Entry each : Currencies.all()) {
            if (each.kind() == Currencies.Kind.CURRENT) {
                assertThat(signs.add(each.sign())).as(each.toString()).isTrue();
            }
        }
    }

    @Test
    void aCurrencyWithoutASignIsWrittenByItsCode() {
        assertThat(Currencies.sign(Currency.EUR)).isEqualTo("€");
        assertThat(Currencies.sign(Currency.of("CHF"))).isEqualTo("CHF");
        assertThat(Currencies.sign(Currency.of("NOSUCH"))).isEqualTo("NOSUCH");
    }

    @ParameterizedTest
    @CsvSource({
        "$, USD", "€, EUR", "eur, EUR", "euros, EUR", "quid, GBP", "Schweizer Franken, CHF", "dólares, USD",
        "جنيه إسترليني, GBP", "Kč, CZK", "kc, CZK", "zloty, PLN", "yen, JPY", "CA$, CAD", "kuna, HRK",
    })
    void aWordNamesItsCurrency(String word, String code) {
        assertThat(Currencies.named(word)).containsExactly(Currency.of(code));
    }

    @Test
    void aWordOfSeveralCurrenciesNamesThemAll() {
        assertThat(Currencies.named("franc cfa")).containsExactly(Currency.of("XAF"), Currency.of("XOF"));
        assertThat(Currencies.named("nothing")).isEmpty();
        assertThat(Currencies.named("")).isEmpty();
    }

    @Test
    void aCurrencyWithdrawnLatelyIsKnownAsPast() {
        assertThat(Currencies.find(Currency.of("HRK")).orElseThrow().kind()).isEqualTo(Currencies.Kind.PAST);
        assertThat(Currencies.find(Currency.of("CLF")).orElseThrow().kind()).isEqualTo(Currencies.Kind.FUND);
        assertThat(Currencies.find(Currency.EUR).orElseThrow().kind()).isEqualTo(Currencies.Kind.CURRENT);
        assertThat(Currencies.find(Currency.of("DEM"))).isEmpty();
    }
}
