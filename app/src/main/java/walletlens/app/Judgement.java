package walletlens.app;

import java.util.List;
import java.util.Map;
import walletlens.risk.Assumptions;
import walletlens.risk.BalanceSheet;
import walletlens.risk.Exposures;
import walletlens.risk.Health;
import walletlens.risk.Mapping;
import walletlens.risk.Profile;
import walletlens.risk.Remedies;
import walletlens.risk.Shocks;
import walletlens.risk.StressTest;

/** What risk says of a standing. Each is reckoned when it is first asked for and then kept; there is one score everywhere. */
public final class Judgement {
    private final Standing standing;
    private final Map<String, String> settings;
    private Mapping mapping;
    private Exposures exposures;
    private Shocks.Vector vector;
    private List<StressTest> tests;
    private Health health;
    private Remedies remedies;
    private Assumptions assumptions;

    Judgement(Standing standing) {
        this.standing = standing;
        this.settings = standing.book().settings().all();
    }

    /** Which figures stand for which asset. */
    public Mapping mapping() {
        if (mapping == null) {
            mapping = Mapping.of(settings, standing.assets()::name);
        }
        return mapping;
    }

    /** What shocks work on. */
    public Exposures exposures() {
        if (exposures == null) {
            exposures = Exposures.of(standing.valuation(), mapping());
        }
        return exposures;
    }

    /** The exposures added up, for sliders. */
    public Shocks.Vector vector() {
        if (vector == null) {
            vector = Shocks.Vector.of(exposures());
        }
        return vector;
    }

    /** Every scenario, oldest first. */
    public List<StressTest> tests() {
        if (tests == null) {
            tests = StressTest.all(exposures());
        }
        return tests;
    }

    /** The health score. */
    public Health health() {
        if (health == null) {
            health = Health.of(BalanceSheet.of(standing.valuation(), mapping(), Profile.of(settings)));
        }
        return health;
    }

    /** What would raise the score. */
    public Remedies remedies() {
        if (remedies == null) {
            remedies = Remedies.of(health());
        }
        return remedies;
    }

    /** What is assumed of the years to come. */
    public Assumptions assumptions() {
        if (assumptions == null) {
            assumptions = Assumptions.of(settings);
        }
        return assumptions;
    }

    /** The scenarios the user saved, by the setting that holds each. */
    public Map<String, Shocks> saved() {
        return Shocks.saved(settings);
    }
}
