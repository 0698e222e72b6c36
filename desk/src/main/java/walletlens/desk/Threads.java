package walletlens.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import walletlens.lots.Crew;

/** Shares work among this machine's processors. */
final class Threads implements Crew {
    private static final int MOST = 8;

    @Override public int size() {
        return Math.min(MOST, Runtime.getRuntime().availableProcessors());
    }

    @Override public void all(List<Runnable> pieces) {
        AtomicInteger next = new AtomicInteger();
        Runnable hand = () -> {
            for (int i = next.getAndIncrement(); i < pieces.size(); i = next.getAndIncrement()) {
                pieces.get(i).run();
            }
        };
        List<FutureTask<Void>> others = new ArrayList<>();
        for (int i = 1; i < Math.min(size(), pieces.size()); i++) {
            FutureTask<Void> other = new FutureTask<>(hand, null);
            Thread thread = new Thread(other, "crew-" + i);
            thread.setDaemon(true);
            thread.start();
            others.add(other);
        }
        hand.run();
        others.forEach(Threads::finished);
    }

    private static void finished(FutureTask<Void> task) {
        try {
            task.get();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("interrupted while others were still working", stopped);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a shared piece of work failed", fault.getCause());
        }
    }
}
