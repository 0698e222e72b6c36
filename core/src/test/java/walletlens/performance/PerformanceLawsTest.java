package walletlens.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.lots.Lots;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;
import walletlens.quote.RatePath;
import walletlens.value.Contributions;
import walletlens.value.Course;
import walletlens.value.Flows;
import walletlens.value.Position;
import walletlens.value.ProfitAndLoss;
import walletlens.value.Story;
import walletlens.value.Subset;
import walletlens.value.Valuation;

/** What holds of every ledger that tells everything, reckoned a second way from valuations of single days. */
class PerformanceLawsTest {
    private static final LotRules RULES = LotRules.of(Currency.EUR);
    private static final BigDecimal DUST = new BigDecimal("1e-20");

    private static List<Subset> parts() {
        List<Subset> parts = new ArrayList<>(List.of(Subset.ALL, Subset.ofAccount("A"), Subset.ofAccount("B")));
        for (AssetClass each : AssetClass.values()) {
            parts.add(Subset.ofClass(each));
        }
        for (String each : List.of("crypto:BTC", "stock:ABC", "metal:XAU", "cash:EUR", "cash:USD")) {
            parts.add(Subset.ofAsset(AssetId.parse(each).orElseThrow()));
        }
        return parts;
    }

    /** A made-up book and a span of it. */
    private static final class Span {
        final Ledger ledger;
        final Quotes quotes;
        final Flows flows;
        final Lots lots;
        final LocalDate first;
        final LocalDate last;

        Span(Random random) {
            Story story = new Story(random);
            ledger = Ledger.of(story.entries, List.of());
            quotes = story.quotes;
            flows = Flows.of(ledger, quotes, Currency.EUR);
            lots = Lots.of(ledger, RULES, quotes, quotes);
            first = Story.FIRST.plusDays(random.nextInt(Story.DAYS));
            last = first.plusDays(random.nextInt(Story.DAYS));
        }

        Course course(Subset subset) {
            return Course.daily(flows, ledger, quotes, Currency.EUR, subset, first, last);
        }

        Valuation at(LocalDate day) {
            return Valuation.at(ledger, RULES, quotes, day);
        }
    }

    private static Money worth(Valuation at, Subset subset) {
        Money sum = Money.zero(Currency.EUR);
        for (Position position : at.inAccounts()) {
            sum = subset.covers(position.account(), position.asset()) ? sum.plus(position.value().orElseThrow()) : sum;
        }
        return sum;
    }

    @Property(tries = 60)
    void everyPointShowsWhatTheValuationOfItsDayShowsToTheLastDigit(@ForAll Random random) {
        Span span = new Span(random);
        for (Subset subset : parts()) {
            Course course = span.course(subset);
            for (int i = 0; i < course.size(); i += 1 + random.nextInt(9)) {
                assertThat(course.value(i)).isEqualTo(worth(span.at(course.day(i)), subset));
            }
            assertThat(course.value(course.size() - 1)).isEqualTo(worth(span.at(span.last), subset));
        }
    }

    @Property(tries = 150)
    void whatEachAssetGainedAddsUpToTheWholeGain(@ForAll Random random) {
        Span span = new Span(random);
        for (Subset subset : parts()) {
            Course course = span.course(subset);
            Money sum = Money.zero(Currency.EUR);
            for (Contributor each : Contributor.of(course)) {
                sum = sum.plus(each.gain());
            }
            assertThat(sum).isEqualTo(GainSplit.of(course, span.lots).gain());
        }
    }

    @Property(tries = 150)
    void accountsClassesAndAssetsEachAddUpToTheWhole(@ForAll Random random) {
        Span span = new Span(random);
        GainSplit whole = GainSplit.of(span.course(Subset.ALL), span.lots);
        List<List<Subset>> divisions = List.of(parts().subList(1, 3), parts().subList(3, 3 + AssetClass.values().length),
                parts().subList(3 + AssetClass.values().length, parts().size()));
        for (List<Subset> division : divisions) {
            Money gain = Money.zero(Currency.EUR);
            Money income = gain;
            Money fees = gain;
            Money taxes = gain;
            Money rates = gain;
            for (Subset part : division) {
                GainSplit split = GainSplit.of(span.course(part), span.lots);
                gain = gain.plus(split.gain());
                income = income.plus(split.income());
                fees = fees.plus(split.fees());
                taxes = taxes.plus(split.taxes());
                rates = rates.plus(split.currencyGain());
            }
            assertThat(gain).isEqualTo(whole.gain());
            assertThat(income).isEqualTo(whole.income());
            assertThat(fees).isEqualTo(whole.fees());
            assertThat(taxes).isEqualTo(whole.taxes());
            assertThat(rates).isEqualTo(whole.currencyGain());
        }
    }

    /** Prices and rates, reckoned day by day and position by position from valuations; the parts then add up by themselves. */
    @Property(tries = 40)
    void priceAndCurrencyGainAreWhatPricesAndRatesDidDayByDay(@ForAll Random random) {
        Span span = new Span(random);
        Course course = span.course(Subset.ALL);
        GainSplit split = GainSplit.of(course, span.lots);
        Money byRate = Money.zero(Currency.EUR);
        Money byPrice = Money.zero(Currency.EUR);
        Valuation before = span.at(span.first.minusDays(1));
        for (LocalDate day = span.first; !day.isAfter(span.last); day = day.plusDays(1)) {
            Valuation now = span.at(day);
            Money kept = Money.zero(Currency.EUR);
            for (Position position : before.inAccounts()) {
                Currency currency = position.price().orElseThrow().currency();
                Quantity worth = position.quantity().times(position.price().get().amount());
                Quantity rate = factor(span.quotes, currency, day);
                byRate = byRate.plus(Money.of(worth.times(rate.minus(factor(span.quotes, currency, day.minusDays(1)))), Currency.EUR));
                Quantity price = position.asset().assetClass().isMoney() ? Quantity.ONE
                        : span.quotes.at(position.asset(), day).orElseThrow().price().amount();
                byPrice = byPrice.plus(Money.of(
                        position.quantity().times(price.minus(position.price().get().amount())).times(rate), Currency.EUR));
                kept = kept.plus(Money.of(position.quantity().times(price).times(rate), Currency.EUR));
            }
            // What came that day is worth this much in the evening; what it came for is in the flows.
            byPrice = byPrice.plus(now.netWorth().minus(kept));
            before = now;
        }
        byPrice = byPrice.minus(split.put()).minus(split.income()).plus(split.fees()).plus(split.taxes()).minus(split.broughtAlong());

        assertThat(split.currencyGain()).isEqualTo(byRate);
        assertThat(split.priceGain().minus(byPrice).amount().abs().value()).isLessThan(DUST);
        assertThat(split.gain()).isEqualTo(split.priceGain().plus(split.currencyGain()).plus(split.income())
                .minus(split.fees()).minus(split.taxes()).plus(split.broughtAlong()));
        assertThat(split.gain()).isEqualTo(split.realized().plus(split.unrealized()).plus(split.income())
                .minus(split.otherFees()).minus(split.taxes()));
    }

    private static Quantity factor(Quotes quotes, Currency from, LocalDate day) {
        return from.equals(Currency.EUR) ? Quantity.ONE
                : quotes.path(from, Currency.EUR, day).map(RatePath::factor).orElseThrow();
    }

    @Property(tries = 100)
    void whatWasPutInIsWhatContributionsTell(@ForAll Random random) {
        Span span = new Span(random);
        Money told = Money.zero(Currency.EUR);
        for (Contributions.Contribution each : Contributions.of(span.ledger, span.quotes, Currency.EUR)
                .between(span.first.minusDays(1), span.last)) {
            told = told.plus(each.worth());
        }

        assertThat(GainSplit.of(span.course(Subset.ALL), span.lots).put()).isEqualTo(told);
    }

    /** The return as that of a fund's unit: what comes in buys units at the last evening's price, what goes out sells at this one's. */
    @Property(tries = 100)
    void theTimeWeightedReturnIsThatOfAUnit(@ForAll Random random) {
        Span span = new Span(random);
        for (Subset subset : parts()) {
            Course course = span.course(subset);
            Statistic total = Returns.of(course).total();
            if (!total.isKnown() || total.number() <= -1 || total.number() > 1e6) {
                continue;
            }
            double price = 1;
            double units = course.value(0).amount().value().doubleValue();
            boolean plain = true;
            for (int i = 1; i < course.size(); i++) {
                double moved = course.moved(i).amount().value().doubleValue();
                double now = worth(span.at(course.day(i)), subset).amount().value().doubleValue();
                plain &= units + Math.max(moved, 0) > 0 || now == 0 && moved == 0;
                units += Math.max(moved, 0) / price;
                if (units > 0) {
                    price = (now + Math.max(-moved, 0)) / units;
                    units = now / price;
                }
            }
            if (plain && price > 0) {
                assertThat(total.number()).isCloseTo(price - 1, within(1e-8 * (1 + total.number())));
            }
        }
    }

    @Property(tries = 100)
    void theMoneyWeightedRateMakesTheFlowsWorthNothing(@ForAll Random random) {
        Span span = new Span(random);
        Course course = span.course(Subset.ALL);
        MoneyWeighted rate = MoneyWeighted.of(course);
        Optional<Why> why = rate.perYear().why();
        if (why.isPresent()) {
            return;
        }
        double sum = 0;
        double size = 0;
        int last = course.size() - 1;
        for (int i = 0; i <= last; i++) {
            double flow = i == 0 ? -course.value(0).amount().value().doubleValue() : -course.moved(i).amount().value().doubleValue();
            flow += i == last ? course.value(last).amount().value().doubleValue() : 0;
            double part = flow * Math.pow(1 + rate.perYear().number(), (last - i) / 365.0);
            sum += part;
            size += Math.abs(part);
        }
        assertThat(Math.abs(sum)).isLessThan(1e-7 * size + 1e-9);
    }

    /** A new price of the last day changes that day only, and what follows from it, as if everything were reckoned anew. */
    @Property(tries = 150)
    void aNewPriceOfTheLastDayGivesWhatReckoningAnewGives(@ForAll Random random) {
        Span span = new Span(random);
        Quote news = random.nextBoolean()
                ? Quote.of("crypto:BTC", "" + (40 + random.nextInt(90)), "EUR", span.last.toString(), "manual")
                : Quote.of("cash:USD", "0." + (70 + random.nextInt(20)), "EUR", span.last.toString(), "ecb");
        Quotes later = span.quotes.with(news);
        Flows flows = Flows.of(span.ledger, later, Currency.EUR);
        for (Subset subset : parts()) {
            Optional<Course> quick = span.course(subset).onTheLastDay(later);
            Course anew = Course.daily(flows, span.ledger, later, Currency.EUR, subset, span.first, span.last);
            if (quick.isPresent()) {
                int end = anew.size() - 1;
                assertThat(quick.get().value(end)).isEqualTo(anew.value(end));
                assertThat(quick.get().observed(end)).isEqualTo(anew.observed(end));
                assertThat(quick.get().parts()).isEqualTo(anew.parts());
                assertThat(quick.get().currencyGains()).isEqualTo(anew.currencyGains());
                Optional<Course> again = quick.get().onTheLastDay(span.quotes);
                assertThat(again.orElseThrow().parts()).isEqualTo(span.course(subset).parts());
                assertThat(again.get().currencyGains()).isEqualTo(span.course(subset).currencyGains());
            }
        }
    }

    /** What lots tell of realized gains, and the rest, is the same gain looked at from the other side. */
    @Property(tries = 100)
    void realizedAndNotRealizedAreWhatLotsTell(@ForAll Random random) {
        Span span = new Span(random);
        GainSplit split = GainSplit.of(span.course(Subset.ALL), span.lots);
        ProfitAndLoss byLots = ProfitAndLoss.between(span.at(span.first.minusDays(1)), span.at(span.last));

        assertThat(split.gain()).isEqualTo(byLots.gain());
        assertThat(split.income()).isEqualTo(byLots.income());
        assertThat(split.taxes()).isEqualTo(byLots.taxes());
        assertThat(split.otherFees()).isEqualTo(byLots.fees());
        assertThat(split.realized().minus(byLots.realized()).amount().abs().value()).isLessThan(DUST);
        Money rest = byLots.priceGain().plus(byLots.currencyGain());
        assertThat(split.unrealized().minus(rest).amount().abs().value()).isLessThan(DUST);
    }
}
