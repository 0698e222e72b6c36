package walletlens.book;

import java.util.List;
import walletlens.analyst.Dismissal;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.plan.Plan;
import walletlens.privacy.Asked;
import walletlens.quote.Prices;
import walletlens.quote.Quote;

/** One thing the user said, as it is recorded: something put in place (new or corrected), or something deleted. */
public sealed interface Fact {
    /** What the fact is about, told apart among entries or among all else; of the facts about one thing, the latest holds. */
    String about();

    /** Whether it is about an entry. */
    default boolean isOfEntry() {
        return false;
    }

    /** Whether it deletes what it is about. */
    default boolean deletes() {
        return false;
    }

    /** An entry added or corrected. */
    record EntryPut(Entry entry) implements Fact {
        @Override
        public String about() {
            return entry.id();
        }

        @Override
        public boolean isOfEntry() {
            return true;
        }
    }

    /** An entry deleted. */
    record EntryDelete(String id) implements Fact {
        @Override
        public String about() {
            return id;
        }

        @Override
        public boolean isOfEntry() {
            return true;
        }

        @Override
        public boolean deletes() {
            return true;
        }
    }

    /** An account described or described anew. */
    record AccountPut(Account account) implements Fact {
        @Override
        public String about() {
            return "account " + account.id();
        }
    }

    /** An account's description deleted. */
    record AccountDelete(String id) implements Fact {
        @Override
        public String about() {
            return "account " + id;
        }

        @Override
        public boolean deletes() {
            return true;
        }
    }

    /** An asset of the user's own described, or one of the catalogue described anew. */
    record AssetPut(Asset asset) implements Fact {
        @Override
        public String about() {
            return "asset " + asset.id();
        }
    }

    /** An asset's own description deleted. */
    record AssetDelete(AssetId id) implements Fact {
        @Override
        public String about() {
            return "asset " + id;
        }

        @Override
        public boolean deletes() {
            return true;
        }
    }

    /**
     * Prices learnt together.
     *
     * @param id names the batch
     * @param quotes the prices
     */
    record PricesPut(String id, Prices quotes) implements Fact {
        /**
         * What the ids of batches begin with that a source told: {@code source/<name>/…}. A later batch of one id takes the
         * earlier one's place; none of them is undone, for nobody said them.
         */
        public static final String OF_SOURCE = "source/";

        /** Whether a source told them, so that they are none of undo's business. */
        public boolean isOfSource() {
            return id.startsWith(OF_SOURCE);
        }

        /** Prices of any list. */
        public PricesPut(String id, List<Quote> quotes) {
            this(id, Prices.of(quotes));
        }

        @Override
        public String about() {
            return "prices " + id;
        }
    }

    /** A batch of prices deleted. */
    record PricesDelete(String id) implements Fact {
        @Override
        public String about() {
            return "prices " + id;
        }

        @Override
        public boolean deletes() {
            return true;
        }
    }

    /** A setting changed; the empty value sets it back. */
    record SettingPut(String name, String value) implements Fact {
        @Override
        public String about() {
            return "setting " + name;
        }
    }

    /** A plan made or changed. */
    record PlanPut(Plan plan) implements Fact {
        @Override
        public String about() {
            return "plan " + plan.id();
        }
    }

    /** A plan given up. */
    record PlanDelete(String id) implements Fact {
        @Override
        public String about() {
            return "plan " + id;
        }

        @Override
        public boolean deletes() {
            return true;
        }
    }

    /** An insight of the analyst dismissed. */
    record DismissalPut(Dismissal dismissal) implements Fact {
        @Override
        public String about() {
            return "dismissal " + dismissal.key();
        }
    }

    /** A dismissed insight wanted again. */
    record DismissalDelete(String key) implements Fact {
        @Override
        public String about() {
            return "dismissal " + key;
        }

        @Override
        public boolean deletes() {
            return true;
        }
    }

    /** A question that was put to the outside, with all that has come of it so far on its day. */
    record AskedPut(Asked asked) implements Fact {
        @Override
        public String about() {
            return "asked " + asked.question().key();
        }
    }
}
