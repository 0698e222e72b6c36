package walletlens.desk;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import walletlens.book.Book;
import walletlens.book.Reading;

/** Reads a vault's records into a book on a thread of its own, while the rest of the vault is still being unsealed. */
final class BookReader implements AutoCloseable {
    /** Told after the last text; no other text is this object. */
    private static final String END = new String("");

    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final FutureTask<Book> book = new FutureTask<>(this::read);
    private final Thread thread = new Thread(book, "book-reader");

    BookReader() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Hands on a text of the vault. */
    void take(String text) {
        texts.add(text);
    }

    /** The book of all texts that were handed on. */
    Book book() {
        texts.add(END);
        try {
            return book.get();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("interrupted while the vault was read", stopped);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("the vault's records could not be read", fault.getCause());
        }
    }

    /** Lets go of the thread, where the vault did not open. */
    @Override public void close() {
        thread.interrupt();
    }

    private Book read() throws InterruptedException {
        Reading reading = Book.EMPTY.reading();
        for (String text = texts.take(); text != END; text = texts.take()) {
            reading.take(text);
        }
        return reading.book();
    }
}
