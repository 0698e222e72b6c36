package walletlens.tab.build;

import java.util.Set;
import java.util.TreeSet;
import walletlens.market.Reach;
import walletlens.market.Source;
import walletlens.market.Sources;
import walletlens.wording.LocalModel;

/**
 * Tells the build what a page without a companion may ask: the hosts of sources that let pages read their answers, and the
 * places on this computer where language models are run. The page's policy and its script are made with them, so that the
 * lists of the engine stay the only ones.
 */
public final class DirectHosts {
    private DirectHosts() {
    }

    /** Prints them, one a line: hosts, then the origins on this computer. */
    public static void main(String[] none) {
        all().forEach(System.out::println);
        for (LocalModel.Server each : LocalModel.Server.values()) {
            System.out.println("http://" + LocalModel.HOST + ":" + each.port());
        }
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
