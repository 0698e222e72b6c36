package walletlens.desk.net;

import java.io.IOException;

/** There is no whole answer; the message says why in a sentence for people. */
final class Broken extends IOException {
    private static final long serialVersionUID = 1;

    Broken(String sentence) {
        super(sentence);
    }
}
