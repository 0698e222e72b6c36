package walletlens.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

/** A made-up life of a portfolio in which every price and rate is known and nothing is sold that is not held. */
public final class Story {
    /** The first day. */
    public static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    /** How many days things happen on. */
    public static final int DAYS = 60;
    private static final String[] ASSETS = {"crypto:BTC", "stock:ABC", "metal:XAU"};
    private static final String[] ACCOUNTS = {"A", "B"};

    /** What happened. */
    public final List<Entry> entries = new ArrayList<>();
    /** What everything was worth. */
    public final Quotes quotes;
    private final Random random;
    private final TreeMap<String, Integer> held = new TreeMap<>();

    /** Makes one up. */
    public Story(Random random) {
        this.random = random;
        List<Quote> all = new ArrayList<>();
        for (int day = 0; day <= 2 * DAYS; day += 1 + random.nextInt(5)) {
            String date = FIRST.plusDays(day).toString();
            all.add(Quote.of("cash:USD", "0." + (80 + random.nextInt(19)), "EUR", date, "ecb"));
            for (String asset : ASSETS) {
                String currency = asset.equals("stock:ABC") ? "USD" : "EUR";
                all.add(Quote.of(asset, "" + (50 + random.nextInt(100)), currency, date, "manual"));
            }
        }
        quotes = Quotes.of(all);
        int count = 1 + random.nextInt(25);
        int day = 0;
        for (int i = 0; i < count; i++) {
            day += random.nextInt(4);
            if (day < DAYS) {
                happen(String.format("%03d", i), FIRST.plusDays(day).toString());
            }
        }
    }

    private void happen(String id, String day) {
        String asset = ASSETS[random.nextInt(ASSETS.length)];
        String account = ACCOUNTS[random.nextInt(2)];
        String other = account.equals("A") ? "B" : "A";
        String money = random.nextBoolean() ? "EUR" : "USD";
        String key = account + asset;
        int has = held.getOrDefault(key, 0);
        int some = has == 0 ? 0 : 1 + random.nextInt(has);
        String amount = "" + (1 + random.nextInt(900));
        switch (random.nextInt(10)) {
            case 0 -> add(Entry.of(EntryKind.DEPOSIT, day, account).in(amount, money), id);
            case 1 -> add(Entry.of(EntryKind.WITHDRAWAL, day, account).out(amount, money), id);
            case 2 -> {
                add(Entry.of(EntryKind.OPENING, day, account).in("7", asset).worth(amount, money), id);
                held.put(key, has + 7);
            }
            case 3, 4 -> {
                int bought = 1 + random.nextInt(9);
                Entry.Draft buy = Entry.of(EntryKind.BUY, day, account).in("" + bought, asset).out(amount, money);
                add(random.nextBoolean() ? buy.fee("3", "EUR") : buy, id);
                held.put(key, has + bought);
            }
            case 5 -> {
                if (some > 0) {
                    add(Entry.of(EntryKind.SELL, day, account).out("" + some, asset).in(amount, money).fee("2", "USD"), id);
                    held.put(key, has - some);
                }
            }
            case 6 -> {
                if (some > 0) {
                    add(Entry.of(EntryKind.TRANSFER, day, account).to(other).out("" + some, asset), id);
                    held.put(key, has - some);
                    held.merge(other + asset, some, Integer::sum);
                }
            }
            case 7 -> {
                if (some > 0) {
                    add(Entry.of(EntryKind.GIFT_OUT, day, account).out("" + some, asset), id);
                    held.put(key, has - some);
                }
            }
            case 8 -> add(Entry.of(EntryKind.DIVIDEND, day, account).in(amount, money).about(asset).fee("1", money), id);
            default -> add(Entry.of(EntryKind.TAX, day, account).out(amount, money), id);
        }
    }

    private void add(Entry.Draft draft, String id) {
        entries.add(draft.id(id).entry());
    }
}
