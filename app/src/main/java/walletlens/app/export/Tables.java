package walletlens.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.Ledger;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.asset.AssetId;
import walletlens.plan.Rebalance;
import walletlens.plan.Trade;
import walletlens.privacy.Asked;
import walletlens.privacy.PrivacyLedger;
import walletlens.value.Position;
import walletlens.value.Valuation;

/**
 * Tables of separated values (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front;
 * plain numbers stay numbers.
 */
public final class Tables {
    private static final String ENTRIES = "id,time,kind,account,toAccount,inQuantity,inUnit,inAsset,outQuantity,outUnit,"
            + "outAsset,fees,worth,worthCurrency,about,ratio,acquired,note,tags,source,externalId\r\n";
    private static final String HOLDINGS = "day,account,asset,class,quantity,cost,price,priceCurrency,value,currency\r\n";

    private static final String TRADES = "action,asset,account,quantity,value,currency,fee,gain\r\n";
    private static final String ASKED = "day,device,source,host,path,why,reveals,requests,failures,bytesOut,bytesIn,status,first,last\r\n";

    private Tables() {
    }

    /** Every entry, a row each. */
    public static String entries(Ledger ledger) {
        StringBuilder text = new StringBuilder(ENTRIES);
        for (Entry entry : ledger.entries()) {
            List<String> cells = new ArrayList<>(21);
            cells.add(entry.id());
            cells.add(entry.when().toString());
            cells.add(entry.kind().code());
            cells.add(entry.account());
            cells.add(entry.toAccount());
            amount(cells, entry.in());
            amount(cells, entry.out());
            cells.add(String.join("; ", entry.fees().stream().map(Amount::toString).toList()));
            cells.add(entry.worth().map(worth -> worth.amount().toString()).orElse(""));
            cells.add(entry.worth().map(worth -> worth.currency().code()).orElse(""));
            cells.add(entry.about().map(Object::toString).orElse(""));
            cells.add(entry.ratio().map(Object::toString).orElse(""));
            cells.add(entry.acquired().map(Object::toString).orElse(""));
            cells.add(entry.note());
            cells.add(String.join("; ", entry.tags()));
            cells.add(entry.source());
            cells.add(entry.externalId());
            row(text, cells);
        }
        return text.toString();
    }

    private static void amount(List<String> cells, Optional<Amount> amount) {
        cells.add(amount.map(some -> some.quantity().toString()).orElse(""));
        cells.add(amount.map(some -> some.unit().code()).orElse(""));
        cells.add(amount.map(some -> some.asset().toString()).orElse(""));
    }

    /** Every holding of every account. */
    public static String holdings(Valuation valuation) {
        StringBuilder text = new StringBuilder(HOLDINGS);
        for (Position each : valuation.inAccounts()) {
            if (!each.quantity().isZero()) {
                row(text, List.of(valuation.day().toString(), each.account(), each.asset().toString(),
                        each.asset().assetClass().code(), each.quantity().toString(),
                        each.costKnown() ? each.cost().amount().toString() : "",
                        each.price().map(price -> price.amount().toString()).orElse(""),
                        each.price().map(price -> price.currency().code()).orElse(""),
                        each.value().map(Money::amount).map(Quantity::toString).orElse(""),
                        valuation.currency().code()));
            }
        }
        return text.toString();
    }

    /** Every request that was made of the outside, a row for each question and day. */
    public static String asked(PrivacyLedger ledger) {
        StringBuilder text = new StringBuilder(ASKED);
        for (Asked line : ledger.lines()) {
            Asked.Question of = line.question();
            row(text, List.of(of.day().toString(), of.device(), of.source(), of.host(), of.path(), line.why(), of.reveals(),
                    Long.toString(line.count()), Long.toString(line.failures()), Long.toString(line.bytesOut()),
                    Long.toString(line.bytesIn()), Integer.toString(line.status()), line.first().toString(),
                    line.last().toString()));
        }
        return text.toString();
    }

    /** The trades of a plan. */
    public static String trades(Rebalance plan) {
        StringBuilder text = new StringBuilder(TRADES);
        for (Trade trade : plan.trades()) {
            row(text, List.of(trade.sale() ? "sell" : "buy", trade.asset().map(AssetId::toString).orElse(trade.key()),
                    trade.account(), trade.quantity().toString(), trade.worth().rounded().amount().toString(),
                    trade.worth().currency().code(), trade.fee().rounded().amount().toString(),
                    trade.sale() ? trade.gain().map(gain -> gain.rounded().amount().toString()).orElse("") : ""));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append("\r\n");
    }

    /** A cell, made harmless and quoted where it must be. */
    static String cell(String text) {
        String safe = Quantity.parse(text).isPresent() && text.charAt(0) != '+' ? text : harmless(text);
        boolean plain = true;
        for (int i = 0; i < safe.length() && plain; i++) {
            char c = safe.charAt(i);
            plain = c != ',' && c != ';' && c != '"' && c != '\n' && c != '\r' && c != '\t';
        }
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /**
     * A text with an apostrophe before each sign that would begin a formula: at its own beginning, and behind a semicolon, a
     * tab or a line's end, where a spreadsheet that parts cells by those would begin a cell of its own in the middle of ours.
     */
    private static String harmless(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 1);
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (begins && beginsFormula(text, i)) {
                safe.append('\'');
            }
            safe.append(c);
            begins = c == ';' || c == '\t' || c == '\n' || c == '\r';
        }
        return safe.toString();
    }

    /** Whether a spreadsheet would take a cell that begins here for a formula, quotes and spaces before the sign left aside. */
    private static boolean beginsFormula(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == ' ')) {
            at++;
        }
        String signs = from == 0 ? "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20" : "=+-@\uff1d\uff0b\uff0d\uff20";
        return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }
}
