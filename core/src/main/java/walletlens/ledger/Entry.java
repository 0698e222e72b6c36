package walletlens.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;

/**
 * One thing that happened to what the user owns or owes. Immutable; made by {@link #of} and the builder's words, changed
 * by {@link #change()}. Quantities of both sides are positive: the side says whether they come or go.
 *
 * <p>{@link EntryCheck} says what a well-formed entry of a kind must bring; an entry itself may be a draft.
 */
public final class Entry {
    private final Draft draft;
    private final Optional<Amount> in;
    private final Optional<Amount> out;
    private final Optional<AssetId> about;
    private List<Posting> postings;

    private Entry(Draft draft) {
        this.draft = draft;
        this.in = Optional.ofNullable(draft.in);
        this.out = Optional.ofNullable(draft.out);
        this.about = Optional.ofNullable(draft.about);
    }

    /** Its movements, made when they are first asked for; see {@link Postings#of}. */
    List<Posting> postings() {
        List<Posting> known = postings;
        if (known == null) {
            known = Postings.made(this);
            postings = known;
        }
        return known;
    }

    /** Begins an entry. The time is ISO 8601, as {@link When#of} reads it. */
    public static Draft of(EntryKind kind, String when, String account) {
        return of(kind, When.of(when), account);
    }

    /** Begins an entry. */
    public static Draft of(EntryKind kind, When when, String account) {
        Draft draft = new Draft();
        draft.kind = kind;
        draft.when = when;
        draft.account = account;
        return draft;
    }

    /** A draft that begins as a copy of this entry. */
    public Draft change() {
        return draft.copy();
    }

    /** What tells it from every other entry; unique and ordered by the moment it was first written down. */
    public String id() {
        return draft.id;
    }

    /** What sort of thing happened. */
    public EntryKind kind() {
        return draft.kind;
    }

    /** When it happened. */
    public When when() {
        return draft.when;
    }

    /** The account it happened in; for a transfer the one it left. */
    public String account() {
        return draft.account;
    }

    /** The account a transfer arrives at; the empty text for other kinds. */
    public String toAccount() {
        return draft.toAccount;
    }

    /** What comes in. */
    public Optional<Amount> in() {
        return in;
    }

    /** What goes out. */
    public Optional<Amount> out() {
        return out;
    }

    /** Fees paid on top, each in any asset. */
    public List<Amount> fees() {
        return draft.fees;
    }

    /** What the whole of the moved assets was worth or had cost; for a valuation the worth of one unit. */
    public Optional<Money> worth() {
        return Optional.ofNullable(draft.worth);
    }

    /** The asset it is about without moving it: the payer of a dividend, the parent of a spin-off, what is split or valued. */
    public Optional<AssetId> about() {
        return about;
    }

    /** For a split new units per old unit, for a spin-off the share of cost that moves, as a fraction. */
    public Optional<Ratio> ratio() {
        return Optional.ofNullable(draft.ratio);
    }

    /** When what comes in had been acquired, where that was before: opening balances, deposits, gifts. */
    public Optional<When> acquired() {
        return Optional.ofNullable(draft.acquired);
    }

    /** The lots to give up first, where the user chose them. */
    public List<LotPick> picks() {
        return draft.picks;
    }

    /** Free text. */
    public String note() {
        return draft.note;
    }

    /** The user's own labels. */
    public List<String> tags() {
        return draft.tags;
    }

    /** How it got here: {@code hand}, {@code demo}, or the file and row it was read from. */
    public String source() {
        return draft.source;
    }

    /** The id it has where it came from; the empty text where it has none. */
    public String externalId() {
        return draft.externalId;
    }

    /** Equal entries have every field equal, digits included. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Entry && EntryJson.write(this).equals(EntryJson.write((Entry) other));
    }

    @Override
    public int hashCode() {
        return draft.id.hashCode();
    }

    @Override
    public String toString() {
        return EntryJson.write(this).toString();
    }

    /**
     * A relation of two numbers, kept as it was given.
     *
     * @param to the new, or the part
     * @param from the old, or the whole; not zero
     */
    public record Ratio(Quantity to, Quantity from) {
        /** The fraction in the context of divisions. */
        public Quantity fraction() {
            return to.dividedBy(from);
        }

        /** A quantity multiplied by the ratio, divided last. */
        public Quantity of(Quantity quantity) {
            BigDecimal product = quantity.value().multiply(to.value());
            return from.equals(Quantity.ONE) ? Quantity.of(product) : Quantity.of(product).dividedBy(from);
        }

        /** Reads {@code 4:1}, or a single number for that number to one; empty for what is not positive. */
        public static Optional<Ratio> parse(String text) {
            int colon = text.indexOf(':');
            Optional<Quantity> to = Quantity.parse(colon < 0 ? text : text.substring(0, colon));
            Optional<Quantity> from = colon < 0 ? Optional.of(Quantity.ONE) : Quantity.parse(text.substring(colon + 1));
            if (to.isEmpty() || from.isEmpty() || !to.get().isPositive() || !from.get().isPositive()) {
                return Optional.empty();
            }
            return Optional.of(new Ratio(to.get(), from.get()));
        }

        @Override
        public String toString() {
            return to + ":" + from;
        }
    }

    /** An entry being written down; every word changes the draft and gives it back. */
    public static final class Draft {
        private String id = "";
        private EntryKind kind = EntryKind.OTHER;
        private When when;
        private String account = "";
        private String toAccount = "";
        private Amount in;
        private Amount out;
        private List<Amount> fees = List.of();
        private Money worth;
        private AssetId about;
        private Ratio ratio;
        private When acquired;
        private List<LotPick> picks = List.of();
        private String note = "";
        private List<String> tags = List.of();
        private String source = "";
        private String externalId = "";

        private Draft() {
        }

        private Draft copy() {
            Draft copy = new Draft();
            copy.id = id;
            copy.kind = kind;
            copy.when = when;
            copy.account = account;
            copy.toAccount = toAccount;
            copy.in = in;
            copy.out = out;
            copy.fees = fees;
            copy.worth = worth;
            copy.about = about;
            copy.ratio = ratio;
            copy.acquired = acquired;
            copy.picks = picks;
            copy.note = note;
            copy.tags = tags;
            copy.source = source;
            copy.externalId = externalId;
            return copy;
        }

        /** The finished entry. */
        public Entry entry() {
            return new Entry(copy());
        }

        /** The finished entry, for whom the draft is of no more use. */
        Entry finished() {
            return new Entry(this);
        }

        /** Sets the id. */
        public Draft id(String newId) {
            id = newId;
            return this;
        }

        /** Sets the kind. */
        public Draft kind(EntryKind newKind) {
            kind = newKind;
            return this;
        }

        /** Sets the time. */
        public Draft when(When newWhen) {
            when = newWhen;
            return this;
        }

        /** Sets the account. */
        public Draft account(String newAccount) {
            account = newAccount;
            return this;
        }

        /** Sets the account a transfer arrives at. */
        public Draft to(String newAccount) {
            toAccount = newAccount;
            return this;
        }

        /** Sets what comes in. */
        public Draft in(Amount amount) {
            in = amount;
            return this;
        }

        /** Sets what comes in, from plain texts: {@code in("0.5", "crypto:ETH")}. */
        public Draft in(String quantity, String asset) {
            return in(amount(quantity, asset));
        }

        /** Takes the incoming side away. */
        public Draft noIn() {
            in = null;
            return this;
        }

        /** Sets what goes out. */
        public Draft out(Amount amount) {
            out = amount;
            return this;
        }

        /** Sets what goes out, from plain texts. */
        public Draft out(String quantity, String asset) {
            return out(amount(quantity, asset));
        }

        /** Takes the outgoing side away. */
        public Draft noOut() {
            out = null;
            return this;
        }

        /** Adds a fee. */
        public Draft fee(Amount amount) {
            List<Amount> more = new ArrayList<>(fees);
            more.add(amount);
            fees = List.copyOf(more);
            return this;
        }

        /** Adds a fee, from plain texts. */
        public Draft fee(String quantity, String asset) {
            return fee(amount(quantity, asset));
        }

        /** Sets all fees. */
        public Draft fees(List<Amount> newFees) {
            fees = List.copyOf(newFees);
            return this;
        }

        /** Sets the worth. */
        public Draft worth(Money money) {
            worth = money;
            return this;
        }

        /** Sets the worth, from plain texts. */
        public Draft worth(String amount, String currency) {
            return worth(Money.of(amount, currency));
        }

        /** Sets the asset it is about. */
        public Draft about(AssetId asset) {
            about = asset;
            return this;
        }

        /** Sets the asset it is about, from plain text. */
        public Draft about(String asset) {
            return about(assetOf(asset));
        }

        /** Sets the ratio. */
        public Draft ratio(Ratio newRatio) {
            ratio = newRatio;
            return this;
        }

        /** Sets when what comes in had been acquired. */
        public Draft acquired(When newWhen) {
            acquired = newWhen;
            return this;
        }

        /** Sets the lots to give up. */
        public Draft picks(List<LotPick> newPicks) {
            picks = List.copyOf(newPicks);
            return this;
        }

        /** Sets the note. */
        public Draft note(String text) {
            note = text;
            return this;
        }

        /** Sets the labels. */
        public Draft tags(List<String> newTags) {
            tags = List.copyOf(newTags);
            return this;
        }

        /** Sets how it got here. */
        public Draft source(String text) {
            source = text;
            return this;
        }

        /** Sets the id it has where it came from. */
        public Draft externalId(String text) {
            externalId = text;
            return this;
        }

        private static Amount amount(String quantity, String asset) {
            return asset.indexOf(':') < 0
                    ? Amount.cash(Quantity.of(quantity), Currency.of(asset))
                    : Amount.of(Quantity.of(quantity), assetOf(asset));
        }

        private static AssetId assetOf(String text) {
            return AssetId.parse(text).orElseThrow(() -> new IllegalArgumentException("not an asset: " + text));
        }
    }
}
