package walletlens.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import walletlens.lots.Crew;

/** Shares work among this machine's processors. */
final class Threads implements Crew {
    private static final int MOST = 8;

    @Override public int size() {
        return Math.min(MOST, Runtime.getRuntime().availableProcessors());
    }

    @Override public void all(List<Runnable> pieces) {
        List<FutureTask<Void>> tasks = new ArrayList<>(pieces.size());
        for (Runnable piece : pieces) {
            tasks.add(new FutureTask<>(piece, null));
        }
        for (int i = 1; i < tasks.size(); i++) {
            Thread thread = new Thread(tasks.get(i), "crew-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        if (!tasks.isEmpty()) {
            tasks.get(0).run();
        }
        tasks.forEach(Threads::finished);
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
