package walletlens.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts in the tables, as far as a program can check them. */
class CatalogueTablesTest {
    private static final String PATH = "walletlens/asset/";

    private final Catalogue catalogue = Catalogue.builtIn();

    @Test
    void itKnowsAtLeastWhatIsPromised() {
        Map<AssetClass, Long> counts =
                catalogue.ids().stream().collect(Collectors.groupingBy(AssetId::assetClass, Collectors.counting()));

        assertThat(counts.get(AssetClass.CRYPTO)).isGreaterThanOrEqualTo(500);
        assertThat(counts.get(AssetClass.STOCK) + counts.get(AssetClass.ETF)).isGreaterThanOrEqualTo(1_000);
        assertThat(counts.get(AssetClass.METAL)).isEqualTo(4);
        assertThat(counts.get(AssetClass.CASH)).isGreaterThanOrEqualTo(160);
    }

    @Test
    void everyLineHasAnIdentityOfItsOwn() {
        long lines = Currencies.all().size() + 4 + Resources.rows(PATH + "crypto.tsv").size();
        long listings = Resources.rows(PATH + "securities.tsv").stream().filter(row -> !row.isSection()).count();

        assertThat(catalogue.ids()).doesNotHaveDuplicates().hasSize((int) (lines + listings));
        assertThat(catalogue.size()).isEqualTo((int) (lines + listings));
    }

    @Test
    void everyAssetHasANameThatPrints() {
        for (AssetId id : catalogue.ids()) {
            Asset asset = catalogue.find(id).orElseThrow();
            assertThat(AssetId.isName(asset.name())).as(id.toString()).isTrue();
            assertThat(asset.aliases()).as(id.toString()).doesNotHaveDuplicates().doesNotContain("");
            assertThat(AssetId.parse(id.toString())).contains(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"crypto.tsv", "securities.tsv", "metals.tsv", "currencies.tsv"})
    void noCellHasStraySpacesAndEveryOtherNameIsInSmallLetters(String table) {
        for (Resources.Row row : Resources.rows(PATH + table)) {
            for (String cell : row.cells()) {
                assertThat(cell).as(row.toString()).isEqualTo(cell.strip()).doesNotContain("  ", "\r", "\ufeff");
                for (String part : cell.split(";")) {
                    assertThat(part).as(row.toString()).isEqualTo(part.strip());
                }
            }
            String last = row.cells().get(row.cells().size() - 1);
            if (last.contains(";")) {
                assertThat(last).isEqualTo(last.toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void noCoinStandsTwice() {
        List<String> coins = new ArrayList<>();
        for (Resources.Row row : Resources.rows(PATH + "crypto.tsv")) {
            coins.add(row.cell(1));
        }
        assertThat(coins).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9][a-z0-9-]*"));
    }

    @Test
    void everyIsinHasTheRightCheckDigit() {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (AssetId id : catalogue.ids()) {
            String isin = catalogue.find(id).orElseThrow().isin();
            if (!isin.isEmpty()) {
                seen++;
                if (!isValidIsin(isin)) {
                    wrong.add(id + " " + isin);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(800);
    }

    @ParameterizedTest
    @CsvSource({"US0378331005,true", "US0378331006,false", "DE0007164600,true", "DE0007146600,false", "US037833100,false"})
    void theCheckOfIsinsItselfWorks(String isin, boolean valid) {
        assertThat(isValidIsin(isin)).isEqualTo(valid);
    }

    /** ISO 6166: letters become two digits, then the Luhn sum over all digits is a multiple of ten. */
    private static boolean isValidIsin(String isin) {
        if (!isin.matches("[A-Z]{2}[A-Z0-9]{9}[0-9]")) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        isin.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        int sum = 0;
        boolean doubled = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            int counted = doubled ? digit * 2 : digit;
            sum += counted / 10 + counted % 10;
            doubled = !doubled;
        }
        return sum % 10 == 0;
    }

    @Test
    void anIsinNamesOneSecurityWhereverItIsListed() {
        Map<String, TreeSet<String>> names = new TreeMap<>();
        for (AssetId id : catalogue.ids()) {
            Asset asset = catalogue.find(id).orElseThrow();
            if (!asset.isin().isEmpty()) {
                String name = asset.name().replaceAll(" \\((Toronto|Milan|Amsterdam|Madrid|Stockholm|Hong Kong)\\)", "");
                names.computeIfAbsent(asset.isin(), none -> new TreeSet<>()).add(name);
            }
        }
        names.values().removeIf(each -> each.size() == 1);
        assertThat(names).containsOnlyKeys("ES0177542018");
    }

    @Test
    void aListingWithTheSameSymbolIsinAndCurrencyStandsOnce() {
        List<String> keys = new ArrayList<>();
        for (AssetId id : catalogue.ids()) {
            Asset asset = catalogue.find(id).orElseThrow();
            if (!asset.isin().isEmpty()) {
                keys.add(id.symbol() + " " + asset.isin() + " " + asset.currency());
            }
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void theMarketsAreThoseOfTheTable() {
        TreeSet<String> markets = new TreeSet<>();
        for (Resources.Row row : Resources.rows(PATH + "securities.tsv")) {
            if (row.isSection()) {
                markets.add(row.cell(1));
            }
        }
        assertThat(markets)
                .containsExactlyInAnyOrder(
                        "", "ARCX", "BATS", "BVMF", "XAMS", "XASX", "XBRU", "XCSE", "XDUB", "XETR", "XHEL", "XHKG", "XJSE",
                        "XKRX", "XLIS", "XLON", "XMAD", "XMIL", "XNAS", "XNSE", "XNYS", "XOSL", "XPAR", "XSAU", "XSES",
                        "XSTO", "XSWX", "XTAI", "XTKS", "XTSE", "XWAR", "XWBO");
    }

    @Test
    void theTickersThatAreSharedAreKnown() {
        Map<String, Integer> shared = new TreeMap<>();
        for (AssetId id : catalogue.ids()) {
            shared.merge(id.symbol(), 1, Integer::sum);
        }
        shared.values().removeIf(count -> count == 1);

        assertThat(shared)
                .containsEntry("SAN", 2)
                .containsEntry("BA", 2)
                .containsEntry("MRK", 2)
                .containsEntry("BEAM", 2)
                .containsEntry("BSV", 2)
                .containsEntry("RIO", 3);
        assertThat(shared).hasSizeBetween(100, 200);
    }
}
