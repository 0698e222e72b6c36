package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import walletlens.risk.Scenario;

/** The risk screen as its events and patches. */
class RiskScreenTest {
    private static Driver risk() {
        return Driver.demo().send("nav", "to", "risk").drawn();
    }

    @Test
    void an_empty_book_has_a_sentence_instead_of_a_score() {
        Driver page = Driver.empty().send("nav", "to", "risk");
        assertThat(page.text("#main")).contains("Nothing is entered yet");
    }

    @Test
    void the_parts_points_add_up_to_the_score() {
        Driver page = risk();
        double sum = page.page().select(".ladder-points .fig").eachText().stream()
                .filter(text -> !text.equals("–")).mapToDouble(Double::parseDouble).sum();
        assertThat(page.text(".risk-score .fig")).isEqualTo(String.valueOf(Math.round(sum * 10) / 10.0));
    }

    @Test
    void every_scenario_has_its_line_and_opens_with_its_sources() {
        Driver page = risk();
        assertThat(page.page().select(".risk-scenarios .opener")).hasSameSizeAs(Scenario.all());
        page.send("risk.scenario", "code", "rates-2022");
        assertThat(page.patched()).containsExactly("risk-stress");
        assertThat(page.text(".risk-scenarios .opened")).contains("A. Damodaran, NYU Stern", "Debt, stays", "No figure is known for");
        page.send("trail", "figure", "stress rates-2022");
        assertThat(page.text("#trail")).contains("Net worth after the scenario", "What remains of the price of");
    }

    @Test
    void a_slider_sends_its_answer_and_nothing_else() {
        Driver page = risk();
        page.send("risk.shock", "key", "crypto", "value", "-50");
        assertThat(page.patched()).containsExactly("risk-answer");
        assertThat(page.text("[data-region=risk-answer]")).contains("−50.0%");
        page.send("risk.shock", "key", "crypto", "value", "-500");
        assertThat(page.patched()).isEmpty();
        page.send("risk.shock", "key", "nonsense", "value", "-10");
        assertThat(page.patched()).isEmpty();
    }

    @Test
    void a_kept_scenario_can_be_shown_again_and_deleted() {
        Driver page = risk();
        page.send("risk.shock", "key", "crypto", "value", "-50").send("risk.own", "asset", "crypto:BTC")
                .send("risk.shock", "key", "crypto:BTC", "value", "-90").send("risk.save", "name", "<b>Winter</b>; 100%");
        assertThat(page.text("[data-region=risk-saved] bdi")).isEqualTo("<b>Winter</b>; 100%");
        String change = page.text("[data-region=risk-saved] td.second");
        page.send("risk.reset");
        assertThat(page.text("[data-region=risk-answer]")).contains("Nothing moves yet");
        page.send("risk.load", "key", "risk.own.1");
        assertThat(page.text("[data-region=risk-answer]")).contains(change);
        assertThat(page.page().select("#shock-crypto").attr("value")).isEqualTo("-50");
        assertThat(page.page().select("[data-arg-key=crypto:BTC]").attr("value")).isEqualTo("-90");
        page.send("risk.delete", "key", "risk.own.1");
        assertThat(page.page().select("[data-region=risk-saved] table")).isEmpty();
        page.send("risk.delete", "key", "currency");
        assertThat(page.text(".risk-profile label[for=risk-spending]")).contains("EUR");
    }

    @Test
    void reverse_stress_names_the_fall_or_says_that_it_cannot_happen() {
        Driver page = risk();
        String half = page.text("[data-region=risk-reverse]");
        assertThat(half).contains("Everything but cash", "cannot happen by this alone");
        page.send("risk.target", "percent", "75");
        assertThat(page.patched()).containsExactly("risk-reverse");
        assertThat(page.text("[data-region=risk-reverse]")).isNotEqualTo(half);
    }

    @Test
    void the_outlook_answers_what_is_asked_and_says_what_is_wrong() {
        Driver page = risk();
        String[] asked = {"years", "10", "monthly", "500", "later", "", "out", "", "goal", "1,000,000", "method", "history", "weights",
            "drifting", "money", "today"};
        String first = page.page().select("#fan-chart").attr("data-spec");
        page.send("risk.outlook", asked);
        // What stood there stands until the answer is drawn, in slices, between which other things are answered.
        assertThat(page.patched()).contains("risk-drawing").doesNotContain("risk-health", "risk-stress");
        assertThat(page.page().select("#fan-chart").attr("data-spec")).isEqualTo(first);
        page.send("risk.shock", "key", "crypto", "value", "-50");
        assertThat(page.patched()).containsExactly("risk-answer");
        page.drawn();
        assertThat(page.patched()).contains("risk-fan").doesNotContain("risk-health", "risk-stress");
        assertThat(page.text("[data-region=risk-fan]")).contains("After 10 years", "of all paths end with at least €1,000,000.00", "Drawn from real months");
        String spec = page.page().select("#fan-chart").attr("data-spec");
        assertThat(spec).contains("\"kind\":\"fan\"");
        // The same question again, the same paths: they are still there.
        page.send("risk.outlook", asked);
        assertThat(page.effects()).isEmpty();
        assertThat(page.page().select("#fan-chart").attr("data-spec")).isEqualTo(spec);
        page.send("risk.again").drawn();
        assertThat(page.page().select("#fan-chart").attr("data-spec")).isNotEqualTo(spec);
        asked[3] = "much";
        page.send("risk.outlook", asked);
        assertThat(page.text("[data-region=risk-fan]")).contains("Enter plain amounts");
    }

    @Test
    void withdrawals_tell_the_chance_of_ruin() {
        Driver page = risk();
        page.send("risk.outlook", "years", "30", "monthly", "", "later", "0", "out", "3000", "goal", "", "method", "normal", "weights",
                "restored", "money", "today").drawn();
        assertThat(page.text("[data-region=risk-fan]")).contains("the money runs out before the end");
    }

    @Test
    void what_is_said_of_oneself_and_assumed_is_kept_as_settings() {
        Driver page = risk();
        page.send("risk.spending", "value", "nothing");
        assertThat(page.text("#risk-spending-wrong")).contains("above zero");
        page.send("risk.spending", "value", "3,000").send("risk.temperament", "value", "calm");
        assertThat(page.page().select("#risk-spending").attr("value")).isEqualTo("3000");
        assertThat(page.text("#risk-temperament option[selected]")).startsWith("Calm");
        page.send("risk.growth", "stocks", "4.5", "inflation", page.page().select("#growth-inflation").attr("value"));
        assertThat(page.page().select("#growth-stocks").attr("value")).isEqualTo("4.5");
        assertThat(page.text("[data-region=risk-assumed]")).contains("Set by you.");
        page.send("risk.growth", "stocks", "-99");
        assertThat(page.text("[data-region=risk-assumed] [role=alert]")).contains("no percentage");
        page.send("risk.growth", "stocks", "");
        assertThat(page.text("[data-region=risk-assumed]")).doesNotContain("Set by you.");
    }

    @Test
    void another_kind_moves_an_asset_with_other_figures() {
        Driver page = risk();
        page.send("risk.kind", "asset", "crypto:SOL", "value", "ether");
        assertThat(page.text("#kind-a-crypto_58_SOL option[selected]")).isEqualTo("Ether");
        page.send("risk.kind", "asset", "crypto:SOL", "value", "");
        assertThat(page.text("#kind-a-crypto_58_SOL option[selected]")).startsWith("Usual");
    }

    @Test
    void hidden_amounts_stay_hidden_also_in_the_fan() {
        Driver page = risk().drawn();
        page.send("hide");
        assertThat(page.text("#main")).doesNotContain("€299").contains("•••••");
        assertThat(page.page().select("#fan-chart").attr("data-spec")).contains("•••••").doesNotContain("299");
    }

    @Test
    void every_figure_opens_into_how_it_was_made() {
        Driver page = risk();
        page.send("risk.shock", "key", "crypto", "value", "-50").send("risk.save", "name", "Half");
        assertThat(PlanScreenTest.openAll(page)).isGreaterThan(80);
        page.send("trail", "figure", "health points asset");
        assertThat(page.text("#trail")).contains("Points: Largest single bet", "No points at", "All points at", "Owned, at smoothed prices",
                "the mean of the month ends known", "Quantity of");
        page.send("trail", "figure", "outlook 50");
        assertThat(page.text("#trail")).contains("Wealth at the end", "Paths drawn10,000", "What the paths begin with", "Expected growth a year: Shares",
                "Inflation a year");
        page.send("trail", "figure", "stress part rates-2022");
        assertThat(page.text("#trail")).contains("Change as a part of net worth", "Net worth after the scenario", "Net worth before");
    }
}
