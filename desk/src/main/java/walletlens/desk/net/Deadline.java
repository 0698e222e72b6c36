package walletlens.desk.net;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The moment by which one request is over, whatever the other side does. */
final class Deadline {
    private static final ScheduledThreadPoolExecutor CLOSER = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "outside-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    static {
        CLOSER.setRemoveOnCancelPolicy(true);
    }

    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    static Deadline in(Duration span) {
        return new Deadline(System.nanoTime() + span.toNanos());
    }

    boolean isOver() {
        return nanos - System.nanoTime() <= 0;
    }

    /** What is left in milliseconds, at least one and at most a span. */
    int millis(Duration most) throws SocketTimeoutException {
        long left = TimeUnit.NANOSECONDS.toMillis(nanos - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException("over");
        }
        return (int) Math.max(1, Math.min(left, most.toMillis()));
    }

    /**
     * Closes a socket when the time has come. Time-outs of single reads do not suffice: TLS reads many times for one read
     * of ours, and each drop would begin the wait anew.
     */
    AutoCloseable closing(Socket socket) {
        ScheduledFuture<?> closing = CLOSER.schedule(() -> {
            try {
                socket.close();
            } catch (IOException closed) {
                // Gone already.
            }
        }, Math.max(0, nanos - System.nanoTime()), TimeUnit.NANOSECONDS);
        return () -> closing.cancel(false);
    }
}
