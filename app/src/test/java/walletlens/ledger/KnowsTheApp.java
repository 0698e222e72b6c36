package walletlens.ledger;

import walletlens.app.App;

/** Breaks the order of the modules: core never knows the application. */
public final class KnowsTheApp {
    private KnowsTheApp() {
    }

    static App offend() {
        return new App();
    }
}
