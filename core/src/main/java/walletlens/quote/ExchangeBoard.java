package walletlens.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import walletlens.money.Currency;

/**
 * Finds the way from one currency to another: the fewest steps, up to three; among those the one whose oldest quote is
 * the newest; among those the first in the order of codes, a quote of the wanted direction before its inverse.
 */
final class ExchangeBoard {
    private static final List<Series> NOTHING = List.of();

    /** For each currency the others it is quoted with, and the one or two series that do. */
    private final SortedMap<Currency, SortedMap<Currency, List<Series>>> quoted = new TreeMap<>();

    ExchangeBoard(SortedMap<Currency, SortedMap<Currency, Series>> series) {
        for (Map.Entry<Currency, SortedMap<Currency, Series>> of : series.entrySet()) {
            for (Map.Entry<Currency, Series> in : of.getValue().entrySet()) {
                link(of.getKey(), in.getKey(), in.getValue(), true);
                link(in.getKey(), of.getKey(), in.getValue(), false);
            }
        }
    }

    private void link(Currency from, Currency to, Series series, boolean direct) {
        List<Series> both = quoted.computeIfAbsent(from, key -> new TreeMap<>()).computeIfAbsent(to, key -> new ArrayList<>());
        both.add(direct ? 0 : both.size(), series);
    }

    Optional<RatePath> path(Currency from, Currency to, int day) {
        Best best = new Best();
        best.offer(leg(from, to, day));
        if (best.legs == null) {
            for (Currency by : neighbours(from)) {
                best.offer(leg(from, by, day), leg(by, to, day));
            }
        }
        if (best.legs == null) {
            for (Currency first : neighbours(from)) {
                Leg start = leg(from, first, day);
                for (Currency second : start == null ? List.<Currency>of() : neighbours(first)) {
                    best.offer(start, leg(first, second, day), leg(second, to, day));
                }
            }
        }
        if (best.legs == null) {
            return Optional.empty();
        }
        List<RatePath.Step> steps = new ArrayList<>();
        for (Leg leg : best.legs) {
            steps.add(new RatePath.Step(leg.series.quote(leg.place), leg.from, leg.to));
        }
        return Optional.of(new RatePath(steps));
    }

    private Iterable<Currency> neighbours(Currency of) {
        SortedMap<Currency, List<Series>> known = quoted.get(of);
        return known == null ? List.of() : known.keySet();
    }

    /** The freshest usable quote between two currencies; null where there is none. */
    private Leg leg(Currency from, Currency to, int day) {
        SortedMap<Currency, List<Series>> known = quoted.get(from);
        Leg leg = null;
        for (Series series : known == null ? NOTHING : known.getOrDefault(to, NOTHING)) {
            int place = series.placeAt(day);
            while (place >= 0 && !series.isPositive(place)) {
                place--;
            }
            if (place >= 0 && (leg == null || series.day(place) > leg.day())) {
                leg = new Leg(from, to, series, place);
            }
        }
        return leg;
    }

    private record Leg(Currency from, Currency to, Series series, int place) {
        int day() {
            return series.day(place);
        }
    }

    /** The path with the newest oldest quote among those offered; the first of equals. */
    private static final class Best {
        private Leg[] legs;
        private int oldest;

        void offer(Leg... offered) {
            int day = Integer.MAX_VALUE;
            for (Leg leg : offered) {
                if (leg == null) {
                    return;
                }
                day = Math.min(day, leg.day());
            }
            if (legs == null || day > oldest) {
                legs = offered;
                oldest = day;
            }
        }
    }
}
