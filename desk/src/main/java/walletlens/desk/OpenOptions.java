package walletlens.desk;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Option;
import walletlens.desk.companion.Companion;
import walletlens.desk.companion.Companion.Start;

/** Opening the app, with its options; they may stand with and without the word {@code open}. */
final class OpenOptions {
    @Option(names = "--port", paramLabel = "N",
        description = "The port on 127.0.0.1; " + Companion.PORT + " unless named. Stay with one: browsers keep data by address.")
    private int port = Companion.PORT;

    @Option(names = "--no-browser", description = "Print the address and open no browser.")
    private boolean noBrowser;

    @Option(names = "--demo", description = "Open with a made-up portfolio to look around in.")
    private boolean demo;

    /** Starts the companion, or finds the one that runs, and shows the page; then serves until the process is ended. */
    int run(Main main) {
        if (port < 0 || port > 65_535) {
            throw new Stop(Exit.USAGE, "--port is a number from 1 to 65535, or 0 for any free one.");
        }
        Path site = Path.of(System.getProperty("walletlens.site", "tab/target/site"));
        Start start = Companion.start(site, main.door().file(), port, main.outside(), main.terminal().err());
        if (start instanceof Start.Refused refused) {
            throw new Stop(Exit.USAGE, refused.why());
        }
        if (start instanceof Start.Running running) {
            main.terminal().err().println("walletlens: already running; opening that one.");
            show(main, running.address());
            return Exit.DONE;
        }
        serve(main, ((Start.Started) start).companion());
        return Exit.DONE;
    }

    private void serve(Main main, Companion companion) {
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            companion.close();
            main.terminal().err().println("walletlens: " + companion.counts());
            end.countDown();
        }));
        show(main, companion.startAddress());
        main.terminal().err().println("walletlens: running; end it with Ctrl-C. The address above is for you alone.");
        try {
            end.await();
        } catch (InterruptedException stopped) {
            companion.close();
            Thread.currentThread().interrupt();
        }
    }

    private void show(Main main, String startAddress) {
        String address = startAddress + (demo ? "#demo" : "");
        main.terminal().out().println(address);
        if (!noBrowser && !Browser.open(address, main.terminal().environment())) {
            main.terminal().err().println("walletlens: no browser could be opened here; open the address above in one.");
        }
    }
}
