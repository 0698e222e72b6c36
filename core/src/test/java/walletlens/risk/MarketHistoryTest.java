package walletlens.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table of monthly returns against the published series it was made of, where those lie beside the checkout. */
class MarketHistoryTest {
    private static final MarketHistory HISTORY = MarketHistory.known();

    private static Path published() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path beside = at.resolveSibling("shared").resolve("samples/history");
            if (Files.isDirectory(beside)) {
                return beside;
            }
        }
        System.out.println("skipped: the published monthly series are not beside the checkout");
        assumeTrue(false, "the published monthly series are not beside the checkout");
        throw new IllegalStateException();
    }

    /** A column by month, {@code yyyy-mm}. */
    private static Map<String, Double> column(String file, int column) throws IOException {
        Map<String, Double> values = new TreeMap<>();
        List<String> lines = Files.readAllLines(published().resolve(file));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            values.put(cells[0].substring(0, 7), Double.parseDouble(cells[column]));
        }
        return values;
    }

    private static void agree(String code, java.util.function.BiFunction<String, String, Double> factor) {
        MarketHistory.Series series = HISTORY.series(code);
        List<String> months = HISTORY.months();
        for (int i = 1; i < months.size(); i++) {
            // The table has hundredths of a percent.
            assertThat(Math.exp(series.logs()[i - series.first()])).as(code + " " + months.get(i))
                    .isCloseTo(factor.apply(months.get(i - 1), months.get(i)), within(0.000051));
        }
    }

    @Test
    void sharesHaveTheirDividends() throws IOException {
        Map<String, Double> price = column("shiller_sp500_monthly.csv", 1);
        Map<String, Double> dividend = column("shiller_sp500_monthly.csv", 2);
        agree("stocks", (before, month) -> (price.get(month) + dividend.get(month) / 12) / price.get(before));
    }

    @Test
    void bondsAreTenYearsBoughtAnewEachMonth() throws IOException {
        Map<String, Double> yields = column("us10y_monthly.csv", 1);
        agree("bonds", (before, month) -> {
            double old = yields.get(before) / 100;
            double now = yields.get(month) / 100;
            double discount = Math.pow(1 + now, -(10 - 1.0 / 12));
            return old / 12 + old * (1 - discount) / now + discount;
        });
    }

    @Test
    void goldAndConsumerPricesAreAsPublished() throws IOException {
        Map<String, Double> gold = column("gold_monthly.csv", 1);
        agree("gold", (before, month) -> gold.get(month) / gold.get(before));
        Map<String, Double> prices = column("shiller_sp500_monthly.csv", 4);
        agree("inflation", (before, month) -> prices.get(month) / prices.get(before));
    }

    @Test
    void everySeriesHasASourceASpanAndNoHole() {
        assertThat(HISTORY.months()).startsWith("1972-01").endsWith("2023-06").hasSize(618);
        for (MarketHistory.Series series : HISTORY.series()) {
            assertThat(series.source().name()).isNotEmpty();
            assertThat(series.size()).isEqualTo(618 - series.first());
        }
        assertThat(HISTORY.from(HISTORY.of(RiskClass.BITCOIN))).isEqualTo("2014-10");
        assertThat(HISTORY.from(HISTORY.of(RiskClass.HOMES))).isEqualTo("1975-02");
    }

    @Test
    void deviationsAreThoseOfTheDocuments() {
        assertThat(HISTORY.yearlyDeviation(RiskClass.STOCKS)).isCloseTo(0.156, within(0.0006));
        assertThat(HISTORY.yearlyDeviation(RiskClass.BONDS)).isCloseTo(0.084, within(0.0006));
        assertThat(HISTORY.yearlyDeviation(RiskClass.GOLD)).isCloseTo(0.204, within(0.0006));
        assertThat(HISTORY.yearlyDeviation(RiskClass.CASH)).isCloseTo(0.010, within(0.0006));
        assertThat(HISTORY.yearlyDeviation(RiskClass.BITCOIN)).isCloseTo(0.729, within(0.0006));
        assertThat(HISTORY.yearlyDeviation(RiskClass.HOMES)).isCloseTo(0.056, within(0.0006));
        assertThat(HISTORY.correlation(RiskClass.STOCKS, RiskClass.GOLD)).isCloseTo(0, within(0.01));
    }
}
