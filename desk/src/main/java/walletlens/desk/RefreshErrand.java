package walletlens.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import walletlens.app.command.PriceRefresh;
import walletlens.app.command.Request;
import walletlens.app.command.Response;
import walletlens.book.Book;
import walletlens.book.Fact;
import walletlens.desk.net.Door;
import walletlens.desk.net.Reply;
import walletlens.desk.vault.VaultFile;
import walletlens.desk.vault.VaultFile.Refused;
import walletlens.market.Fetching;

/**
 * {@code price refresh}: asks the sources that are switched on in the vault, and writes down each request before it is made.
 */
final class RefreshErrand {
    /** A source that wants to be left alone longer than this is not waited for, in milliseconds. */
    private static final long PATIENCE = 120_000;

    private final Main main;
    private final Door door;
    private Optional<VaultFile> vault;
    private Book book;

    RefreshErrand(Main main, Door door) {
        this.main = main;
        this.door = door;
    }

    int run(Map<String, String> options, boolean past) {
        VaultDoor way = main.door();
        vault = way.open();
        book = vault.map(open -> Book.of(open.texts())).orElse(Book.EMPTY);
        Instant now = main.terminal().clock().instant();
        var request = new Request("price", List.of("refresh"), options, List.of(), now, LocalDate.now(main.terminal().clock()), book);
        Optional<Response> wrong = PriceRefresh.wrong(request);
        if (wrong.isPresent()) {
            main.terminal().err().print(wrong.get().err());
            return wrong.get().exit();
        }
        PriceRefresh refresh = PriceRefresh.of(request);
        ask(refresh, past);
        Response response = refresh.result();
        record(response.facts());
        main.terminal().out().print(response.out());
        main.terminal().err().print(response.err());
        return response.exit();
    }

    /** What came back for a request. */
    private record Done(walletlens.market.Request request, Instant asking, Reply reply) {
    }

    private void ask(PriceRefresh refresh, boolean past) {
        ZoneOffset zone = main.terminal().clock().getZone().getRules().getOffset(now());
        BlockingQueue<Done> done = new LinkedBlockingQueue<>();
        ExecutorService threads = Executors.newCachedThreadPool(RefreshErrand::daemon);
        try {
            int flying = 0;
            Fetching.Step step = refresh.begin(past, zone, now());
            while (true) {
                for (walletlens.market.Request request : step.requests()) {
                    Instant asking = now();
                    record(List.of(refresh.asks(request, asking)));
                    threads.execute(() -> done.add(new Done(request, asking, door.ask(request))));
                    flying++;
                }
                long rest = step.wakeAt() == 0 ? Long.MAX_VALUE : step.wakeAt() - now().toEpochMilli();
                if (flying == 0 && (!step.state().isBusy() || rest > PATIENCE)) {
                    return;
                }
                Done one = done.poll(Math.max(1, Math.min(rest, PATIENCE)), TimeUnit.MILLISECONDS);
                if (one == null) {
                    step = refresh.woken(now());
                } else {
                    flying--;
                    Reply reply = one.reply;
                    step = refresh.answered(one.request, reply.answer(), reply.bytesOut(), reply.bytesIn(), one.asking, now());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "price-refresh");
        thread.setDaemon(true);
        return thread;
    }

    private Instant now() {
        return main.terminal().clock().instant();
    }

    private void record(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        VaultFile open = vault.orElseGet(() -> main.door().openOrMake());
        vault = Optional.of(open);
        var commit = Book.commit(facts, book.clock(Device.ofThisRun()), main.terminal().clock().millis());
        book = book.with(commit.changes());
        if (open.merge(commit.records()) instanceof Refused refused) {
            throw VaultDoor.stop(refused);
        }
    }
}
