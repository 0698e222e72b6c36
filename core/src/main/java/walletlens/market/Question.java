package walletlens.market;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import walletlens.asset.Asset;

/** What is wanted of a source. */
public sealed interface Question {
    /** Of what the prices are wanted; cash for exchange rates. */
    List<Asset> assets();

    /**
     * The prices of now.
     *
     * @param zone the reader's offset from UTC, in which the times of the prices are written: a price belongs to the
     *     reader's day
     */
    record Live(List<Asset> assets, ZoneOffset zone) implements Question {
        /** Copies what can change. */
        public Live {
            assets = List.copyOf(assets);
        }
    }

    /**
     * The closing prices of past days, both ends included.
     *
     * @param today the day of the question, after {@code to}
     */
    record Past(List<Asset> assets, LocalDate from, LocalDate to, LocalDate today) implements Question {
        /** Copies what can change. */
        public Past {
            assets = List.copyOf(assets);
        }
    }
}
