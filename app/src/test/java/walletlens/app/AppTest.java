package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppTest {
    @Test
    void boot_asks_for_the_vault_and_shows_that_it_is_opening() {
        Driver driver = new Driver();
        driver.boot();
        assertThat(driver.effect("vault.open")).isPresent();
        assertThat(driver.text("main")).contains("Opening your ledger");
    }

    @Test
    void an_empty_vault_shows_three_doors() {
        Driver driver = Driver.empty();
        assertThat(driver.text("h1")).contains("Everything you own");
        assertThat(driver.page().select(".door")).hasSize(3);
    }

    @Test
    void the_demo_is_marked_and_nothing_of_it_is_written() {
        Driver driver = Driver.demo();
        assertThat(driver.text(".banner")).contains("This is a demo.");
        assertThat(driver.text(".hero-figure")).startsWith("€");
        driver.send("settings.set", "name", "method", "value", "lifo");
        assertThat(driver.effect("vault.append")).isEmpty();
        driver.send("demo.leave");
        assertThat(driver.page().select(".banner")).isEmpty();
        assertThat(driver.page().select(".door")).hasSize(3);
    }

    @Test
    void every_screen_of_the_demo_can_be_drawn() throws Exception {
        Driver driver = Driver.demo();
        for (String place : new String[] {"overview", "holdings", "activity", "accounts", "settings"}) {
            driver.send("nav", "to", place);
            java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/pages"));
            java.nio.file.Files.writeString(java.nio.file.Path.of("target/pages/" + place + ".html"), driver.page().html());
        }
    }
}
