package walletlens.tab.build;

import java.util.Set;
import java.util.TreeSet;
import walletlens.market.Reach;
import walletlens.market.Source;
import walletlens.market.Sources;

/**
 * Tells the build which hosts a page without a companion may ask: those of sources that let pages read their answers. The
 * page's policy and its script are made with them, so that the list of sources stays the only one.
 */
public final class DirectHosts {
    private DirectHosts() {
    }

    /** Prints them, one a line. */
    public static void main(String[] none) {
        all().forEach(System.out::println);
    }

    /** The hosts, in the order of their names. */
    public static Set<String> all() {
        Set<String> hosts = new TreeSet<>();
        for (Source source : Sources.all()) {
            if (source.browser() == Source.Browser.ALLOWED) {
                source.reaches().stream().map(Reach::host).forEach(hosts::add);
            }
        }
        return hosts;
    }
}
