package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The plans as their events and patches. */
class PlanScreenTest {
    private static Driver plan() {
        return Driver.demo().send("nav", "to", "plan");
    }

    private static Driver withGoal(String amount, String monthly) {
        return plan().send("plan.goal", "goal", "").send("plan.goal.save", "name", "House", "amount", amount, "by", "2041-11-22",
                "monthly", monthly, "growth", "4", "start", "50,000").drawn();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replaceAll("[^0-9.]", ""));
    }

    @Test
    void a_goal_tells_what_it_takes_and_how_likely_it_is() {
        Driver page = withGoal("200,000", "300");
        assertThat(page.text(".goal dt")).contains("Each month for 180 months, at 4.0% growth a year", "Chance to reach it with €300.00 a month",
                "Each month for a chance of 75%");
        double chance = number(page.text(".goal [data-arg-figure='goal chance House']"));
        assertThat(chance).isBetween(1.0, 99.0);
        double atThreeQuarters = number(page.text(".goal [data-arg-figure='goal needs House']"));
        page.send("plan.chance", "percent", "95");
        assertThat(page.patched()).containsExactly("plan-goals");
        assertThat(page.effects()).isEmpty();
        double atNineteenOfTwenty = number(page.text(".goal [data-arg-figure='goal needs House']"));
        assertThat(atNineteenOfTwenty).isGreaterThan(atThreeQuarters);
        // What it takes for that chance, put aside, has that chance.
        page.send("plan.goal", "goal", "House").send("plan.goal.save", "name", "House", "amount", "200,000", "by", "2041-11-22",
                "monthly", Double.toString(atNineteenOfTwenty), "growth", "4", "start", "50,000").drawn();
        assertThat(number(page.text(".goal [data-arg-figure='goal chance House']"))).isEqualTo(95.0);
    }

    @Test
    void what_the_chance_rests_on_stands_beside_it() {
        Driver page = withGoal("200,000", "300");
        assertThat(page.text("#goal-rests")).contains("Shares", "10,000 paths", "less all you owe", "US dollars", "Left out");
        // Another growth assumed under Risk draws it anew.
        String before = page.text(".goal [data-arg-figure='goal chance House']");
        page.send("nav", "to", "risk").send("risk.growth", "stocks", "1").send("nav", "to", "plan").drawn();
        assertThat(number(page.text(".goal [data-arg-figure='goal chance House']"))).isLessThan(number(before));
    }

    @Test
    void a_goal_answers_while_it_is_typed_and_nothing_waits_for_chance() {
        Driver page = plan().send("plan.goal", "goal", "");
        page.send("plan.goal.typed", "name", "Car", "amount", "20,000", "by", "2030-01-01", "monthly", "", "growth", "", "start", "0");
        assertThat(page.text(".goal")).contains("Car", "How likely it is is being drawn");
        // Typing on is answered at once; a sum changes nothing about the paths.
        page.send("plan.goal.typed", "name", "Car", "amount", "25,000", "by", "2030-01-01", "monthly", "", "growth", "", "start", "0");
        assertThat(page.text(".goal")).contains("€25,000.00", "How likely it is is being drawn");
        page.drawn();
        assertThat(page.text(".goal")).contains("Each month for a chance of 75%").doesNotContain("being drawn");
        page.send("plan.goal.typed", "name", "Car", "amount", "30,000", "by", "2030-01-01", "monthly", "", "growth", "", "start", "0");
        assertThat(page.effects()).isEmpty();
        assertThat(page.text(".goal")).contains("€30,000.00", "Each month for a chance of 75%");
    }

    @Test
    void a_goal_that_cannot_be_told_by_chance_says_so() {
        Driver page = plan().send("plan.goal", "goal", "").send("plan.goal.save", "name", "Far", "amount", "20,000", "by", "2124-01-01",
                "monthly", "", "growth", "", "start", "").drawn();
        assertThat(page.text(".goal")).contains("more than 60 years ahead");
        page.send("plan.goal", "goal", "").send("plan.goal.save", "name", "Late", "amount", "20,000,000", "by", "2020-01-01",
                "monthly", "", "growth", "", "start", "").drawn();
        assertThat(page.text(".goal")).contains("No month is left");
    }

    @Test
    void what_is_typed_wrong_is_pointed_out_by_its_own_text() {
        Driver page = plan().send("plan.goal", "goal", "").send("plan.goal.save", "name", "Car", "amount", "20,000", "by", "2030-01-01",
                "monthly", "some", "growth", "", "start", "");
        assertThat(page.text("#goal-wrong")).contains("some", "is not a number that fits here");
        page.send("plan.goal.save", "name", "Car", "amount", "20,000", "by", "2030-01-01", "monthly", "", "growth", "-100", "start", "");
        assertThat(page.text("#goal-wrong")).contains("more than −100 percent");
    }

    /** Opens every figure of the page that has a trail, and gives how many there were. */
    static int openAll(Driver page) {
        java.util.Set<String> figures = new java.util.TreeSet<>(page.page().select("main [data-arg-figure], [data-region=main] [data-arg-figure]")
                .eachAttr("data-arg-figure"));
        for (String figure : figures) {
            page.send("trail", "figure", figure);
            assertThat(page.text("#trail")).as(figure).doesNotContain("no longer there").isNotBlank();
            page.send("over.close");
        }
        return figures.size();
    }

    @Test
    void every_figure_of_a_plan_opens_into_how_it_was_made() {
        Driver page = withGoal("200,000", "300");
        page.send("plan.mix", "w stock", "10", "w etf", "40", "w crypto", "10", "w bond", "20", "w cash", "10", "w metal", "10",
                "mode", "sales", "money", "1,000", "absolute", "5", "relative", "25", "fixed", "2", "rate", "0.1", "w crypto:BTC", "60",
                "w crypto:ETH", "40", "least", "", "losses", "on");
        page.send("plan.ladder", "asset", "crypto:BTC");
        page.send("plan.ladder.typed", "on-0", "price", "at-0", "50,000", "by-0", "share", "size-0", "20", "on-1", "multiple", "at-1", "3",
                "by-1", "units", "size-1", "0.01", "on-2", "gain", "at-2", "150%", "by-2", "share", "size-2", "10", "fee", "0.5");
        assertThat(page.text("#plan-result")).contains("Sell", "Buy", "Fees", "Gain on lots held long");
        assertThat(page.text(".ladder")).contains("All open steps bring", "On average a unit");
        assertThat(openAll(page)).isGreaterThan(40);
    }

    @Test
    void a_trail_of_a_plan_goes_down_to_entries() {
        Driver page = plan();
        page.send("plan.mix", "w crypto", "50", "w etf", "50", "mode", "sales", "absolute", "5", "relative", "25");
        page.send("trail", "figure", "plan drift crypto");
        assertThat(page.text("#trail")).contains("Off its target: Crypto", "Weight less target", "Part of the whole: Crypto", "All that targets name",
                "Room of the band", "Band, as a part of the target", "Quantity of");
    }
}
