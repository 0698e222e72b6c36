package walletlens.analyst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import walletlens.ledger.When;
import walletlens.lots.Basis;
import walletlens.lots.HoldingPeriod;
import walletlens.lots.Lot;
import walletlens.lots.Term;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.money.Rates;
import walletlens.value.Position;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;
import walletlens.value.Valuation;

/** Lots of what is traded at a loss, and lots whose gain soon counts as held for long. Nothing says that selling is of use. */
final class Unrealized implements Watch {
    private static final Quantity LOSS_COUNTS = Quantity.of("0.005");
    private static final int SOON_DAYS = 30;
    private static final Quantity GAIN_COUNTS = Quantity.of("0.001");

    /** A lot at today's price. */
    private record Priced(Lot lot, Money value, Money gain, boolean isLong) {
        Trail trail() {
            return Trail.of("trail.unrealized", new Figure.OfMoney(gain), How.DIFFERENCE, () -> List.of(
                    Trail.said("trail.value", value).with("asset", lot.asset()),
                    Trail.said("trail.lot", lot.cost()).with("entry", lot.entry()).with("time", lot.acquired())))
                    .with("asset", lot.asset()).with("entry", lot.entry()).with("time", lot.acquired());
        }
    }

    @Override
    public void look(Circumstances at, List<Insight> found) {
        Valuation valuation = at.valuation();
        for (Position each : valuation.positions()) {
            if (each.isDebt() || each.quantity().isZero() || each.value().isEmpty() || !Steadiness.isTraded(each.asset())) {
                continue;
            }
            List<Priced> lots = priced(valuation, each);
            losses(valuation, each, lots, found);
            soonLong(valuation, each, lots, found);
        }
    }

    private static List<Priced> priced(Valuation valuation, Position position) {
        HoldingPeriod period = valuation.lots().rules().period();
        List<Priced> priced = new ArrayList<>();
        Price price = position.price().orElseThrow();
        Quantity rate = position.rate().map(Rates.Rate::factor).orElse(Quantity.ONE);
        for (Lot lot : position.lots()) {
            if (lot.basis() != Basis.UNKNOWN) {
                Money value = Money.of(price.times(lot.quantity()).amount().times(rate), valuation.currency());
                boolean held = period.term(lot.acquired(), When.on(valuation.day())) == Term.LONG;
                priced.add(new Priced(lot, value, value.minus(lot.cost()), held));
            }
        }
        return priced;
    }

    private static void losses(Valuation valuation, Position position, List<Priced> lots, List<Insight> found) {
        List<Priced> losing = lots.stream().filter(lot -> lot.gain.signum() < 0).toList();
        Money all = Amounts.zero(valuation);
        Money held = Amounts.zero(valuation);
        for (Priced each : losing) {
            all = all.plus(each.gain);
            held = each.isLong ? held.plus(each.gain) : held;
        }
        Quantity share = Amounts.share(all.negated(), valuation.owned());
        if (share.compareTo(LOSS_COUNTS) < 0) {
            return;
        }
        found.add(Insight.of(InsightKind.LOSS_HELD, Subject.of(position.asset()))
                .say("asset", new Part.OfAsset(position.asset()))
                .say("loss", new Part.Gain(all), Trail.sum("trail.unrealized", all, () -> losing.stream().map(Priced::trail).toList())
                        .with("asset", position.asset()))
                .say("short", new Part.Gain(all.minus(held)))
                .say("long", new Part.Gain(held))
                .effect(all).measure(share).insight());
    }

    /** Lots with a gain that are not held for long yet and will be within thirty days. */
    private static void soonLong(Valuation valuation, Position position, List<Priced> lots, List<Insight> found) {
        List<Priced> soon = new ArrayList<>();
        LocalDate first = LocalDate.MAX;
        Money gain = Amounts.zero(valuation);
        Quantity quantity = Quantity.ZERO;
        for (Priced each : lots) {
            LocalDate day = longFrom(valuation.lots().rules().period(), each.lot.acquired());
            if (!each.isLong && each.gain.signum() > 0 && day.toEpochDay() - valuation.day().toEpochDay() <= SOON_DAYS) {
                soon.add(each);
                first = day.isBefore(first) ? day : first;
                gain = gain.plus(each.gain);
                quantity = quantity.plus(each.lot.quantity());
            }
        }
        if (soon.isEmpty() || Amounts.share(gain, valuation.owned()).compareTo(GAIN_COUNTS) < 0) {
            return;
        }
        Money sum = gain;
        found.add(Insight.of(InsightKind.SOON_LONG, Subject.of(position.asset())).on(first)
                .say("asset", new Part.OfAsset(position.asset()))
                .say("quantity", new Part.Units(quantity, position.asset()))
                .say("day", new Part.Day(first))
                .say("gain", new Part.Gain(sum), Trail.sum("trail.unrealized", sum, () -> soon.stream().map(Priced::trail).toList())
                        .with("asset", position.asset()))
                .effect(sum).insight());
    }

    /** The first day on which a disposal is one of what was held for long; far off where nothing ever is. */
    static LocalDate longFrom(HoldingPeriod period, When acquired) {
        return switch (period.unit()) {
            case MORE_THAN_YEARS -> acquired.date().plusYears(period.count()).plusDays(1);
            case DAYS -> acquired.date().plusDays(period.count());
            case NEVER -> LocalDate.MAX;
        };
    }
}
