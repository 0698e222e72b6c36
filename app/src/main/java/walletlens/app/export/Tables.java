package walletlens.app.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.Ledger;
import walletlens.lots.Basis;
import walletlens.lots.Disposal;
import walletlens.lots.Income;
import walletlens.lots.Term;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.performance.RealizedGains;
import walletlens.plan.Rebalance;
import walletlens.plan.Trade;
import walletlens.privacy.Asked;
import walletlens.privacy.PrivacyLedger;
import walletlens.quote.Quote;
import walletlens.value.Position;
import walletlens.value.Valuation;

/** What can be written out as tables, each a {@link Sheet}. */
public final class Tables {
    private Tables() {
    }

    /** Every entry, a row each. */
    public static Sheet entries(Ledger ledger) {
        return Sheet.of("Entries", "id,time,kind,account,toAccount,#inQuantity,inUnit,inAsset,#outQuantity,outUnit,outAsset,fees,"
                + "#worth,worthCurrency,about,ratio,acquired,note,tags,source,externalId", row -> {
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
                        row.accept(cells);
                    }
                });
    }

    private static void amount(List<String> cells, Optional<Amount> amount) {
        cells.add(amount.map(some -> some.quantity().toString()).orElse(""));
        cells.add(amount.map(some -> some.unit().code()).orElse(""));
        cells.add(amount.map(some -> some.asset().toString()).orElse(""));
    }

    /** Every holding of every account. */
    public static Sheet holdings(Valuation valuation) {
        return Sheet.of("Holdings", "@day,account,asset,class,#quantity,#cost,#price,priceCurrency,#value,currency", row -> {
            for (Position each : valuation.inAccounts()) {
                if (!each.quantity().isZero()) {
                    row.accept(List.of(valuation.day().toString(), each.account(), each.asset().toString(),
                            each.asset().assetClass().code(), each.quantity().toString(),
                            each.costKnown() ? each.cost().amount().toString() : "",
                            each.price().map(price -> price.amount().toString()).orElse(""),
                            each.price().map(price -> price.currency().code()).orElse(""),
                            each.value().map(Money::amount).map(Quantity::toString).orElse(""),
                            valuation.currency().code()));
                }
            }
        });
    }

    /** Disposals with what they brought, had cost and gained, in one currency. What is not known is left empty. */
    public static Sheet gains(List<Disposal> disposals) {
        return Sheet.of("Gains", "@disposed,@acquired,#days,term,asset,class,account,#quantity,#proceeds,#cost,#gain,currency,way,"
                + "#fees,oversold,entry,lotEntry", row -> {
                    for (Disposal each : disposals) {
                        LocalDate from = each.acquired().date();
                        LocalDate to = each.disposed().date();
                        row.accept(List.of(to.toString(), from.toString(), Long.toString(to.toEpochDay() - from.toEpochDay()),
                                each.term().code(), each.asset().toString(), each.asset().assetClass().code(), each.account(),
                                each.quantity().toString(),
                                each.proceedsBasis() == Basis.UNKNOWN ? "" : each.proceeds().amount().toString(),
                                each.costBasis() == Basis.UNKNOWN ? "" : each.cost().amount().toString(),
                                each.gain().map(gain -> gain.amount().toString()).orElse(""), each.proceeds().currency().code(),
                                each.way().code(), each.fees().amount().toString(), each.oversold() ? "oversold" : "",
                                each.entry(), each.lotEntry()));
                    }
                });
    }

    /** Gains by tax year, the latest first. */
    public static Sheet years(List<RealizedGains.Year> years) {
        return Sheet.of("Years", "year,@first,@last,#disposals,#proceeds,#cost,#gain,#shortGain,#longGain,#unknown,currency", row -> {
            for (RealizedGains.Year each : years) {
                RealizedGains gains = each.gains();
                row.accept(List.of(each.name(), each.first().toString(), each.last().toString(),
                        Integer.toString(gains.disposals().size()), gains.proceeds().amount().toString(),
                        gains.cost().amount().toString(), gains.gain().amount().toString(),
                        gains.gain(Term.SHORT).amount().toString(), gains.gain(Term.LONG).amount().toString(),
                        Integer.toString(gains.unknown()), gains.gain().currency().code()));
            }
        });
    }

    /** What came in as income, a row each, at its worth of the day. */
    public static Sheet income(List<Income> income) {
        return Sheet.of("Income", "time,kind,asset,#quantity,about,account,#worth,currency,entry", row -> {
            for (Income each : income) {
                row.accept(List.of(each.when().toString(), each.kind().code(), each.asset().toString(), each.quantity().toString(),
                        each.about().toString(), each.account(), each.basis() == Basis.UNKNOWN ? "" : each.worth().amount().toString(),
                        each.worth().currency().code(), each.entry()));
            }
        });
    }

    /** Prices and rates, a row each. */
    public static Sheet prices(List<Quote> quotes) {
        return Sheet.of("Prices", "asset,#price,currency,time,source", row -> {
            for (Quote each : quotes) {
                row.accept(List.of(each.asset().toString(), each.price().amount().toString(), each.price().currency().code(),
                        each.time().toString(), each.source()));
            }
        });
    }

    /** Every request that was made of the outside, a row for each question and day. */
    public static Sheet asked(PrivacyLedger ledger) {
        return Sheet.of("Requests", "@day,device,source,host,path,why,reveals,#requests,#failures,#bytesOut,#bytesIn,status,first,last",
                row -> {
                    for (Asked line : ledger.lines()) {
                        Asked.Question of = line.question();
                        row.accept(List.of(of.day().toString(), of.device(), of.source(), of.host(), of.path(), line.why(),
                                of.reveals(), Long.toString(line.count()), Long.toString(line.failures()),
                                Long.toString(line.bytesOut()), Long.toString(line.bytesIn()), Integer.toString(line.status()),
                                line.first().toString(), line.last().toString()));
                    }
                });
    }

    /** The trades of a plan. */
    public static Sheet trades(Rebalance plan) {
        return Sheet.of("Trades", "action,asset,account,#quantity,#value,currency,#fee,#gain", row -> {
            for (Trade trade : plan.trades()) {
                row.accept(List.of(trade.sale() ? "sell" : "buy", trade.asset().map(AssetId::toString).orElse(trade.key()),
                        trade.account(), trade.quantity().toString(), trade.worth().rounded().amount().toString(),
                        trade.worth().currency().code(), trade.fee().rounded().amount().toString(),
                        trade.sale() ? trade.gain().map(gain -> gain.rounded().amount().toString()).orElse("") : ""));
            }
        });
    }
}
