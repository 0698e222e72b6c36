package walletlens.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import walletlens.intake.sentence.Tongue;
import walletlens.money.Figures;
import walletlens.money.Money;
import walletlens.money.Quantity;

/** The sheet that the texts of the corpus are about. */
final class Sheets {
    private Sheets() {
    }

    static final List<Given> GIVEN = List.of(
            Given.money("worth", "net worth", Money.of("123456.78", "EUR")),
            Given.money("gain", "gain", Money.of("2345.60", "USD")),
            Given.money("loss", "loss", Money.of("-842.15", "EUR")),
            Given.money("price", "price of a bitcoin", Money.of("61234.5", "EUR")),
            Given.share("share", "share of bitcoin", Quantity.of("0.234")),
            Given.share("fall", "fall", Quantity.of("-0.078")),
            Given.share("half", "share of cash", Quantity.of("0.502")),
            Given.share("tiny", "share of gold", Quantity.of("0.0042")),
            Given.number("bitcoin", "bitcoin held", Quantity.of("0.51234"), "BTC"),
            Given.number("shares", "shares held", Quantity.of("120"), "VWCE"),
            Given.count("score", "health score", 72, ""),
            Given.count("holdings", "holdings", 14, ""),
            Given.count("held", "days held", 400, "d"),
            Given.day("bought", "bought on", LocalDate.of(2024, 3, 4)));

    static FactSheet in(String language) {
        return FactSheet.of(Tongue.of(language).orElseThrow(), Figures.of(language), GIVEN, List.of("S&P 500", "1inch", "Bitcoin"),
                Map.of("Bitcoin", "BTC"));
    }
}
