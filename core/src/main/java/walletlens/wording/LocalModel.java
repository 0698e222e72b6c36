package walletlens.wording;

import java.util.List;
import java.util.Locale;
import walletlens.market.Source;

/**
 * A language model on this computer: which programs that run one are known, and the one list of what may be asked of them.
 * Only this computer's own address is ever asked, only two paths, and only behind one switch.
 */
public final class LocalModel {
    /** The name in the privacy ledger and, behind {@link Source#SETTING}, the switch. */
    public static final String NAME = "local-model";

    /** The setting of the switch. */
    public static final String SWITCH = Source.SETTING + NAME;

    /** The setting of a port of the user's own. Behind the prefix of switches, so that no file can set it either. */
    public static final String OWN_PORT = SWITCH + ":port";

    /** The setting of the model that was chosen, as {@code port name}, or {@link #BROWSER}. */
    public static final String CHOSEN = SWITCH + ":model";

    /** The choice of the browser's own model. */
    public static final String BROWSER = "browser";

    /** The host, as addresses have it; it is never resolved. */
    public static final String HOST = "127.0.0.1";

    /** Where the models are listed, by a GET without a body. */
    public static final String MODELS = "/v1/models";

    /** Where a conversation is gone on with, by a POST of JSON. */
    public static final String CHAT = "/v1/chat/completions";

    /** The longest question, in bytes. */
    public static final int LONGEST_QUESTION = 96 * 1024;

    /** The most that is read of one answer, in bytes. */
    public static final int LONGEST_ANSWER = 2_000_000;

    private static final int LOWEST_OWN_PORT = 1024;
    private static final int HIGHEST_PORT = 65_535;

    /** Ports that browsers refuse as well, because other programs that read HTTP as their own commands listen there. */
    private static final List<Integer> REFUSED = List.of(1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6665, 6666,
            6667, 6668, 6669, 6679, 6697, 10080, 11211);

    private LocalModel() {
    }

    /** A program that runs models, and the port it listens on unless told otherwise. */
    public enum Server {
        OLLAMA("Ollama", 11_434),
        LLAMA_CPP("llama.cpp", 8080),
        LM_STUDIO("LM Studio", 1234);

        private final String title;
        private final int port;

        Server(String title, int port) {
            this.title = title;
            this.port = port;
        }

        /** The name for people. */
        public String title() {
            return title;
        }

        /** The usual port. */
        public int port() {
            return port;
        }
    }

    /** The program that usually listens on a port; the port itself, as text, for none. */
    public static String title(int port) {
        for (Server each : Server.values()) {
            if (each.port == port) {
                return each.title;
            }
        }
        return Integer.toString(port);
    }

    /** The port in a text of digits, such as the user's own; 0 for what cannot be one. */
    public static int ownPort(String text) {
        int port = port(text);
        return port >= LOWEST_OWN_PORT && !REFUSED.contains(port) ? port : 0;
    }

    private static int port(String text) {
        if (text.isEmpty() || text.length() > 5 || text.charAt(0) == '0') {
            return 0;
        }
        int port = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            port = port * 10 + (c - '0');
        }
        return port <= HIGHEST_PORT ? port : 0;
    }

    /** Whether a port is that of a known program. */
    public static boolean isKnown(int port) {
        for (Server each : Server.values()) {
            if (each.port == port) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether this may be asked.
     *
     * @param method the method of HTTP
     * @param port the port as text
     * @param path the path, exactly
     * @param own the user's own port as text; the empty text for none
     */
    public static boolean allows(String method, String port, String path, String own) {
        int asked = port(port);
        boolean fits = asked > 0 && (isKnown(asked) || asked == ownPort(own));
        return fits && (method.equals("GET") && path.equals(MODELS) || method.equals("POST") && path.equals(CHAT));
    }

    /** Whether a model's name says that it is not run here, but by somebody else who is asked by the program on this computer. */
    public static boolean isElsewhere(String model) {
        String name = model.toLowerCase(Locale.ROOT);
        return name.endsWith("-cloud") || name.endsWith(":cloud");
    }
}
