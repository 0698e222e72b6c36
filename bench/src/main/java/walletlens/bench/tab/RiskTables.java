package walletlens.bench.tab;

import java.util.Collection;
import org.teavm.extension.spi.resources.DefaultResourcesPolicy;

/** Tells the compiler which tables the cases read. */
public final class RiskTables extends DefaultResourcesPolicy {
    /** Made by the compiler through its service loader. */
    public RiskTables() {
    }

    @Override
    public String[] supplyResources(Collection<? extends String> classNames) {
        return new String[] {"walletlens/risk/history.tsv", "walletlens/risk/scenarios.tsv", "walletlens/risk/sources.tsv",
            "walletlens/asset/currencies.tsv", "walletlens/asset/metals.tsv", "walletlens/asset/crypto.tsv", "walletlens/asset/securities.tsv"};
    }
}
