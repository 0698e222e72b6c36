package walletlens.intake.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {
    @ParameterizedTest
    @CsvSource({
        "en,one hundred and twenty three thousand,123000,6", "en,twenty five,25,2", "en,two point five million,2500000,4", "en,a dozen eggs,12,2", "en,half of it,0.5,1",
        "de,zweihundertfuenfundzwanzigtausend,225000,1", "de,eineinhalb millionen,1500000,2", "de,drei viertel,0.75,2",
        "fr,vingt et un mille,21000,4", "fr,vingt et une mille deux cents,21200,6", "fr,quatre vingt un,81,3", "fr,quatre vingt dix sept,97,4", "fr,trente et un millions,31000000,4",
        "fr,cent un,101,2", "fr,deux mille et,2000,2",
        "es,treinta y uno,31,3", "es,cuarenta y un mil,41000,4", "es,ciento uno,101,2", "es,veintiuno,21,1"})
    void a_number_in_words_is_read_to_its_end(String language, String words, String value, int count) {
        NumberWords.Spoken spoken = NumberWords.at(Tongue.of(language).orElseThrow(), List.of(words.split(" "))).orElseThrow();
        assertThat(spoken.value().value()).isEqualByComparingTo(value);
        assertThat(spoken.words()).isEqualTo(count);
    }
}
