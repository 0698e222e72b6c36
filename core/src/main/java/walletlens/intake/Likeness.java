package walletlens.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;

/**
 * Says whether two entries of different sources are likely one: the same assets come and go, at the same time as far as
 * both tell it, in the same amounts as far as both tell them.
 *
 * <p>Time: within a minute; or apart by whole hours up to fourteen, as two time zones are; or one tells only the day. Amounts:
 * equal; or one is the other rounded, by no more than a hundredth of it; or they differ by a fee that one has in its total.
 */
final class Likeness {
    private static final long MINUTE = 60_000L;
    private static final long HOUR = 60 * MINUTE;
    private static final int MOST_HOURS = 14;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private Likeness() {
    }

    /** Kinds that one source may use for what another calls otherwise. */
    static int group(EntryKind kind) {
        switch (kind) {
            case BUY:
            case SELL:
            case TRADE:
                return 1;
            case DEPOSIT:
            case GIFT_IN:
            case OPENING:
                return 2;
            case WITHDRAWAL:
            case GIFT_OUT:
                return 3;
            case STAKING:
            case MINING:
            case REWARD:
            case AIRDROP:
            case FORK:
            case INTEREST:
            case DIVIDEND:
                return 4;
            default:
                return 10 + kind.ordinal();
        }
    }

    /** What differs between two that are likely one, in words; empty where they are not. */
    static Optional<String> between(Entry one, Entry other) {
        if (group(one.kind()) != group(other.kind()) || !sameAccount(one, other) || isOfOneSource(one, other)) {
            return Optional.empty();
        }
        List<String> differences = new ArrayList<>();
        boolean same = time(one.when(), other.when(), differences) && about(one, other)
                && amounts(one.in(), other.in(), one, other, differences)
                && amounts(one.out(), other.out(), one, other, differences);
        if (!same) {
            return Optional.empty();
        }
        return Optional.of(differences.isEmpty() ? "the same but for its id" : String.join(", ", differences));
    }

    /** The same account, or one that was not named. */
    private static boolean sameAccount(Entry one, Entry other) {
        return one.account().equals(other.account()) && one.toAccount().equals(other.toAccount())
                || one.account().equals(PlainTable.ACCOUNT) || other.account().equals(PlainTable.ACCOUNT);
    }

    private static boolean about(Entry one, Entry other) {
        Optional<AssetId> first = one.about();
        return first.isEmpty() || other.about().isEmpty() || first.equals(other.about());
    }

    /** Whether the ids of the two are of one make, so that different ids mean different entries. */
    static boolean isOfOneSource(Entry one, Entry other) {
        return !one.externalId().isEmpty() && !other.externalId().isEmpty()
                && make(one.externalId()).equals(make(other.externalId()));
    }

    /** An id with each run of letters and digits shrunk to one sign: {@code x-x-x-x-x} for a UUID. */
    private static String make(String id) {
        StringBuilder make = new StringBuilder();
        boolean within = false;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '.' || c > 127;
            if (!letter) {
                make.append(c);
            } else if (!within) {
                make.append('x');
            }
            within = letter;
        }
        return make.toString();
    }

    private static boolean time(When one, When other, List<String> differences) {
        if (one.isDay() || other.isDay()) {
            if (one.isDay() != other.isDay()) {
                differences.add("one tells only the day");
            }
            return one.date().equals(other.date());
        }
        long apart = Math.abs(one.orderMillis() - other.orderMillis());
        if (apart <= MINUTE) {
            if (apart >= 1000) {
                differences.add(apart / 1000 + (apart < 2000 ? " second apart" : " seconds apart"));
            }
            return true;
        }
        long beside = Math.min(apart % HOUR, HOUR - apart % HOUR);
        long hours = (apart + HOUR / 2) / HOUR;
        boolean toTheMinute = isToTheMinute(one) || isToTheMinute(other);
        if (hours < 1 || hours > MOST_HOURS || beside >= (toTheMinute ? MINUTE : 1000)) {
            return false;
        }
        differences.add(hours + (hours == 1 ? " hour" : " hours") + " apart, as two time zones are");
        return true;
    }

    private static boolean isToTheMinute(When when) {
        return when.orderMillis() % MINUTE == 0;
    }

    private static boolean amounts(
            Optional<Amount> one, Optional<Amount> other, Entry first, Entry second, List<String> differences) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        if (!one.get().asset().equals(other.get().asset())) {
            return false;
        }
        BigDecimal a = one.get().normal().value();
        BigDecimal b = other.get().normal().value();
        if (a.compareTo(b) == 0) {
            return true;
        }
        if (isRounded(a, b)) {
            differences.add("an amount is rounded");
            return true;
        }
        AssetId asset = one.get().asset();
        BigDecimal withA = fees(first, asset);
        BigDecimal withB = fees(second, asset);
        if (withA.signum() == 0 && withB.signum() == 0) {
            return false;
        }
        boolean within = near(a.add(withA), b) || near(a.subtract(withA), b) || near(a, b.add(withB)) || near(a, b.subtract(withB));
        if (within) {
            differences.add("the fee is in the amount of one");
        }
        return within;
    }

    private static BigDecimal fees(Entry entry, AssetId asset) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Amount fee : entry.fees()) {
            sum = fee.asset().equals(asset) ? sum.add(fee.normal().value()) : sum;
        }
        return sum;
    }

    private static boolean near(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0 || isRounded(a, b);
    }

    /** Whether the shorter of two numbers is the longer one rounded or cut, and no more than a hundredth away. */
    private static boolean isRounded(BigDecimal a, BigDecimal b) {
        // Most pairs are far apart: that shows without looking at their digits.
        if (a.subtract(b).abs().compareTo(a.abs().max(b.abs()).multiply(HUNDREDTH)) > 0) {
            return false;
        }
        BigDecimal one = a.stripTrailingZeros();
        BigDecimal other = b.stripTrailingZeros();
        BigDecimal shorter = one.scale() <= other.scale() ? one : other;
        BigDecimal longer = shorter == one ? other : one;
        if (shorter.subtract(longer).abs().compareTo(longer.abs().multiply(HUNDREDTH)) > 0) {
            return false;
        }
        int scale = Math.max(0, shorter.scale());
        return longer.setScale(scale, RoundingMode.HALF_UP).compareTo(shorter) == 0
                || longer.setScale(scale, RoundingMode.HALF_EVEN).compareTo(shorter) == 0
                || longer.setScale(scale, RoundingMode.DOWN).compareTo(shorter) == 0;
    }
}
