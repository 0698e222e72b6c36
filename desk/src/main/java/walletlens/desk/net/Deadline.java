package walletlens.desk.net;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The moment by which one request is over, whatever the other side does: every socket opened for it is closed then.
 * Time-outs of single reads do not suffice, because TLS reads many times for one read of ours, and each drop would begin
 * the wait anew.
 */
final class Deadline implements AutoCloseable {
    private static final ScheduledThreadPoolExecutor CLOSER = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "outside-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    static {
        CLOSER.setRemoveOnCancelPolicy(true);
    }

    private final long nanos;
    private final List<Socket> sockets = new ArrayList<>();
    private final ScheduledFuture<?> end;

    private Deadline(Duration span) {
        this.nanos = System.nanoTime() + span.toNanos();
        this.end = CLOSER.schedule(this::closeSockets, span.toNanos(), TimeUnit.NANOSECONDS);
    }

    static Deadline in(Duration span) {
        return new Deadline(span);
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

    /** A new socket that is closed when the time has come. */
    synchronized Socket socket() {
        Socket socket = new Socket(java.net.Proxy.NO_PROXY);
        sockets.add(socket);
        return socket;
    }

    /** Closes every socket of the request and lets go of it. */
    @Override public void close() {
        end.cancel(false);
        closeSockets();
    }

    private synchronized void closeSockets() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException closed) {
                // Gone already.
            }
        }
    }
}
