package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The add box, from the key that opens it to what is kept. */
class SayTest {
    private static final String SAID = "bought 0.5 ETH at 3200 yesterday on Kraken, fee 4 EUR";

    @Test
    void oneKeyOpensTheBoxAndAnotherTheForm() {
        Driver driver = Driver.empty();
        driver.send("key", "key", "a");
        assertThat(driver.page().selectFirst("#sentence #say-text")).isNotNull();
        driver.send("key", "key", "Escape");
        assertThat(driver.page().selectFirst("#sentence")).isNull();
        driver.send("key", "key", "n");
        assertThat(driver.page().selectFirst("#entry")).isNotNull();
    }

    @Test
    void eachWordIsShownAsWhatItIsTakenForAndWhatWouldComeOfIt() {
        Driver driver = Driver.empty();
        driver.send("say").send("say.typed", "text", SAID);
        assertThat(driver.page().select(".piece.as-quantity bdi").eachText()).containsExactly("0.5");
        assertThat(driver.page().select(".piece.as-asset bdi").eachText()).containsExactly("ETH");
        assertThat(driver.page().select(".piece.as-date bdi").eachText()).containsExactly("yesterday");
        assertThat(driver.page().select(".said-entry").text()).contains("Buy").contains("Kraken");
        // 0.5 × 3200 + 4 = 1604 is what the lot costs.
        assertThat(driver.page().select(".said-preview").text()).contains("1,604");
        assertThat(driver.page().select(".said-ask")).isEmpty();
    }

    @Test
    void typingSendsOnlyWhatWasUnderstoodAndNotTheField() {
        Driver driver = Driver.empty();
        driver.send("say").send("say.typed", "text", "bought 0.5 ETH");
        assertThat(driver.patched()).containsExactly("said");
    }

    @Test
    void whatIsClearIsSavedAsOneCommitThatOneUndoTakesBack() {
        Driver driver = Driver.empty();
        driver.send("say").send("say.save", "text", "bought 1 BTC at 60k EUR on Kraken and 2 ETH at 3k EUR on Kraken");
        assertThat(driver.page().selectFirst("#sentence")).isNull();
        assertThat(driver.page().select(".toast").text()).contains("2 entries added");
        driver.send("nav", "to", "activity");
        assertThat(driver.page().select("[data-region=main]").text()).contains("BTC").contains("ETH");
        driver.send("undo");
        assertThat(driver.page().select("[data-region=main]").text()).doesNotContain("BTC");
    }

    @Test
    void whatIsOpenIsAskedAndSavedOnlyOnceAnswered() {
        Driver driver = Driver.empty();
        String text = "bought 10 UNI at 7 EUR on Kraken";
        driver.send("say").send("say.typed", "text", text).send("say.save", "text", text);
        assertThat(driver.page().selectFirst("#sentence")).isNotNull();
        var choice = driver.page().select(".said-ask button").stream()
                .filter(button -> button.attr("data-arg-choice").equals("crypto:UNI")).findFirst().orElseThrow();
        driver.send("say.answer", "text", text, "key", choice.attr("data-arg-key"), "choice", "crypto:UNI");
        assertThat(driver.page().select(".said-ask")).isEmpty();
        driver.send("say.save", "text", text);
        assertThat(driver.page().selectFirst("#sentence")).isNull();
        assertThat(driver.page().select(".toast").text()).contains("Buy added");
    }

    @Test
    void aSentenceAboutNothingOwnedSaysSoAndSavesNothing() {
        Driver driver = Driver.empty();
        driver.send("say").send("say.save", "text", "the weather is nice <b>today</b>");
        assertThat(driver.page().selectFirst("#sentence")).isNotNull();
        assertThat(driver.page().select(".said-notice").text()).contains("says nothing about something you own");
        assertThat(driver.page().select(".said b")).isEmpty();
    }

    @Test
    void theFormGoesOnFromWhatWasUnderstood() {
        Driver driver = Driver.empty();
        driver.send("say").send("say.form", "text", SAID);
        assertThat(driver.page().selectFirst("#entry [name=in-q]").attr("value")).isEqualTo("0.5");
        assertThat(driver.page().selectFirst("#entry [name=account]").attr("value")).isEqualTo("Kraken");
    }
}
