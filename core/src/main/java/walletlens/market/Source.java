package walletlens.market;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.asset.AssetClass;

/**
 * Someone outside who can be asked for prices, behind one switch. What tells a source more stands behind a switch of its
 * own, even at the same host.
 *
 * @param name a short name of small letters; it is the source of its quotes and, behind {@link #SETTING}, its switch
 * @param title its name for people
 * @param learns one plain sentence on what it learns
 * @param scope whether an answer covers everything it knows or the one asset that was named
 * @param classes what it prices
 * @param live whether it tells the price of now
 * @param history whether it tells the prices of past days
 * @param browser whether it lets a page of another origin read its answers
 * @param pace how often it may be asked
 * @param largest the longest body that is read, in bytes
 * @param reaches which hosts and paths may be asked
 * @param headers what is sent besides what HTTP needs, by name; not sent by a browser
 * @param terms on what terms it answers
 */
public record Source(
        String name,
        String title,
        String learns,
        Scope scope,
        List<AssetClass> classes,
        boolean live,
        boolean history,
        Browser browser,
        Pace pace,
        int largest,
        List<Reach> reaches,
        Map<String, String> headers,
        String terms) {
    /** What a switch's setting begins with; {@code on} switches a source on, everything else leaves it off. */
    public static final String SETTING = "source:";

    /** The value of a switch that is on. */
    public static final String ON = "on";

    /** Copies what can change. */
    public Source {
        classes = List.copyOf(classes);
        reaches = List.copyOf(reaches);
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    /** How much an answer covers, and with it how much the question tells. */
    public enum Scope {
        /** Everything at once: the question does not say what is held. */
        BULK,
        /** One asset: the question names it. */
        ASSET
    }

    /** Whether a page of another origin may read the answers. */
    public enum Browser {
        /** It says so. */
        ALLOWED,
        /** It does not allow it. */
        REFUSED,
        /** It is not known: a browser may be tried and may be refused. */
        UNKNOWN
    }

    /**
     * How often a source may be asked.
     *
     * @param least the least number of seconds between two requests
     * @param valid for how many seconds an answer stands for the present: it is not asked for again before
     */
    public record Pace(int least, int valid) {
    }

    /** The name of the setting that switches it on. */
    public String setting() {
        return SETTING + name;
    }

    /** Whether a request lies within its reach. */
    public boolean allows(String method, String host, String path, String query) {
        if (!method.equals(Request.METHOD)) {
            return false;
        }
        for (Reach reach : reaches) {
            if (reach.covers(host, path, query)) {
                return true;
            }
        }
        return false;
    }
}
