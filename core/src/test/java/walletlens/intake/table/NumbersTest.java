package walletlens.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walletlens.money.Quantity;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1,234.56 | 1234.56", "1.234,56 | 1234.56", "0,80 | 0.80", "1.000.000 | 1000000", "1'234.5 | 1234.5",
        "$12.50 | 12.50", "(3.20) | -3.20", "1 234,5 | 1234.5", "-7 | -7", "1e-8 | 0.00000001", ".5 | 0.5"
    })
    void aNumberIsReadAsItIsWritten(String text, String number) {
        assertThat(Numbers.of(List.of(text)).read(text)).contains(Quantity.of(number));
    }

    @Test
    void theMarkOfOneNumberTellsThatOfTheOthers() {
        assertThat(Numbers.of(List.of("1,234", "0.5")).read("1,234")).contains(Quantity.of("1234"));
        assertThat(Numbers.of(List.of("1,234", "0,5")).read("1,234")).contains(Quantity.of("1.234"));
        assertThat(Numbers.of(List.of("1.234", "0,5")).read("1.234")).contains(Quantity.of("1234"));
    }

    @Test
    void aLoneCommaBeforeThreeDigitsIsUnclear() {
        Numbers numbers = Numbers.of(List.of("1,234", "5"));

        assertThat(numbers.isUnclear("1,234")).isTrue();
        assertThat(numbers.isUnclear("5")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"abc", "1,23,4.5", "12,34.5", "--1", "1.2.3.4.55", "0x10", "NaN"})
    void whatIsNoNumberIsNotMadeOne(String text) {
        assertThat(Numbers.of(List.of("0.5")).read(text)).isEmpty();
    }

    @Test
    void everyDigitIsKept() {
        String long43 = "0.1234567890123456789012345678901234567890123";

        assertThat(Numbers.of(List.of(long43)).read(long43).orElseThrow()).hasToString(long43);
    }
}
