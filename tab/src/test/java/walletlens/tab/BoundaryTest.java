package walletlens.tab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundaryTest {
    @Test
    void whatTheProgramAnswersPassesUnchanged() {
        assertThat(Boundary.guard(event -> event + "!", "hello")).isEqualTo("hello!");
    }

    @Test
    void anExceptionComesBackAsAnEnvelopeWithItsMessage() {
        String answer = Boundary.guard(event -> { throw new IllegalStateException("no \"lot\" left"); }, "{}");

        assertThat(answer)
                .isEqualTo("{\"fault\":{\"kind\":\"java.lang.IllegalStateException\",\"message\":\"no \\\"lot\\\" left\"}}");
    }

    @Test
    void anExceptionWithoutMessageComesBackWithAnEmptyOne() {
        assertThat(Boundary.guard(event -> { throw new NullPointerException(null); }, "{}"))
                .isEqualTo("{\"fault\":{\"kind\":\"java.lang.NullPointerException\",\"message\":\"\"}}");
    }
}
