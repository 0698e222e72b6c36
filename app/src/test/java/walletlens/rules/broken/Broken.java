package walletlens.rules.broken;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One offender per banned thing. None of it is ever run. */
public final class Broken {
    private Broken() {
    }

    public static final class ReadsFile {
        boolean offend(String name) {
            return new java.io.File(name).exists();
        }
    }

    public static final class TakesStream {
        int offend(java.io.InputStream stream) {
            return stream.hashCode();
        }
    }

    public static final class ReadsPath {
        boolean offend(String name) {
            return java.nio.file.Files.exists(java.nio.file.Path.of(name));
        }
    }

    public static final class OpensSocket {
        Object offend() {
            return new java.net.Socket();
        }
    }

    public static final class MakesUri {
        Object offend(String text) {
            return java.net.URI.create(text);
        }
    }

    public static final class StartsThread {
        void offend(Runnable work) {
            new Thread(work).start();
        }
    }

    public static final class Executes {
        Object offend() {
            return java.util.concurrent.Executors.newCachedThreadPool();
        }
    }

    public static final class Locks {
        Object offend() {
            return new java.util.concurrent.locks.ReentrantLock();
        }
    }

    public static final class CountsAtomically {
        Object offend() {
            return new java.util.concurrent.atomic.AtomicLong();
        }
    }

    public static final class Waits {
        void offend() {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    public static final class EmptiesSortedMap {
        Object offend() {
            return java.util.Collections.emptySortedMap();
        }
    }

    public static final class FreezesSortedMap {
        Object offend(java.util.SortedMap<String, String> map) {
            return java.util.Collections.unmodifiableSortedMap(map);
        }
    }

    public static final class FreezesNavigableSet {
        Object offend(java.util.NavigableSet<String> set) {
            return java.util.Collections.unmodifiableNavigableSet(set);
        }
    }

    public static final class StreamsInParallel {
        long offend(List<String> list) {
            return list.parallelStream().count();
        }
    }

    public static final class TurnsParallel {
        long offend(List<String> list) {
            return list.stream().parallel().count();
        }
    }

    public static final class SortsInParallel {
        void offend(int[] numbers) {
            java.util.Arrays.parallelSort(numbers);
        }
    }

    public static final class AsksClock {
        Object offend() {
            return java.time.Clock.systemUTC();
        }
    }

    public static final class AsksInstant {
        Object offend() {
            return java.time.Instant.now();
        }
    }

    public static final class AsksToday {
        Object offend() {
            return java.time.LocalDate.now();
        }
    }

    public static final class AsksNowByReference {
        Supplier<java.time.LocalDateTime> offend() {
            return java.time.LocalDateTime::now;
        }
    }

    public static final class AsksMillis {
        long offend() {
            return System.currentTimeMillis();
        }
    }

    public static final class AsksNanos {
        long offend() {
            return System.nanoTime();
        }
    }

    public static final class MakesDate {
        Object offend() {
            return new java.util.Date();
        }
    }

    public static final class AsksZone {
        Object offend() {
            return java.time.ZoneId.systemDefault();
        }
    }

    public static final class AsksLanguage {
        Object offend() {
            return java.util.Locale.getDefault();
        }
    }

    public static final class AsksEnvironment {
        Object offend() {
            return System.getenv("HOME");
        }
    }

    public static final class Prints {
        void offend() {
            System.out.println();
        }
    }

    public static final class Exits {
        void offend() {
            System.exit(1);
        }
    }

    public static final class DrawsRandom {
        int offend() {
            return new java.util.Random(1).nextInt();
        }
    }

    public static final class DrawsMathRandom {
        double offend() {
            return Math.random();
        }
    }

    public static final class DrawsUuid {
        Object offend() {
            return java.util.UUID.randomUUID();
        }
    }

    public static final class DrawsSecurely {
        Object offend() {
            return new java.security.SecureRandom();
        }
    }

    public static final class Shuffles {
        void offend(List<String> list) {
            java.util.Collections.shuffle(list);
        }
    }

    public static final class Digests {
        Object offend() throws java.security.NoSuchAlgorithmException {
            return java.security.MessageDigest.getInstance("SHA-256");
        }
    }

    public static final class Authenticates {
        int offend(javax.crypto.Mac mac) {
            return mac.getMacLength();
        }
    }

    public static final class Encrypts {
        int offend(javax.crypto.Cipher cipher) {
            return cipher.getBlockSize();
        }
    }

    public static final class FindsClass {
        Object offend() throws ClassNotFoundException {
            return Class.forName("x");
        }
    }

    public static final class ListsMethods {
        int offend(Object object) {
            return object.getClass().getMethods().length;
        }
    }

    public static final class NamesClass {
        String offend(Object object) {
            return object.getClass().getSimpleName();
        }
    }

    public static final class LoadsServices {
        Object offend() {
            return java.util.ServiceLoader.load(Runnable.class);
        }
    }

    public static final class Formats {
        String offend(Object object) {
            return String.format("%s", object);
        }
    }

    public static final class IsFormatted {
        String offend(Object object) {
            return "%s".formatted(object);
        }
    }

    public static final class Matches {
        Object offend(String text) {
            return java.util.regex.Pattern.compile(text);
        }
    }

    public static final class Splits {
        String[] offend(String text) {
            return text.split(",");
        }
    }

    public static final class ReplacesAll {
        String offend(String text) {
            return text.replaceAll("a+", "b");
        }
    }

    public static final class FormatsDate {
        Object offend() {
            return java.time.format.DateTimeFormatter.ISO_DATE;
        }
    }

    public static final class ReadsDate {
        Object offend(String text) {
            return java.time.LocalDate.parse(text);
        }
    }

    public static final class ReadsInstant {
        java.util.function.Function<String, Object> offend() {
            return java.time.Instant::parse;
        }
    }

    public static final class WritesInstant {
        String offend(java.time.Instant instant) {
            return instant.toString();
        }
    }

    public static final class NamesZone {
        Object offend() {
            return java.time.ZoneId.of("Europe/Berlin");
        }
    }

    public static final class FormatsNumber {
        String offend(double number) {
            return java.text.NumberFormat.getInstance(java.util.Locale.ROOT).format(number);
        }
    }

    public static final class FormatsDecimal {
        String offend(double number) {
            return new java.text.DecimalFormat("0.00").format(number);
        }
    }

    public static final class Normalizes {
        String offend(String text) {
            return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
        }
    }

    public static final class Collates {
        Object offend() {
            return java.text.Collator.getInstance(java.util.Locale.ROOT);
        }
    }

    public static final class UsesHashMap {
        Map<String, String> offend() {
            return new java.util.HashMap<>();
        }
    }

    public static final class UsesHashSet {
        Supplier<Set<String>> offend() {
            return java.util.HashSet::new;
        }
    }

    public static final class CollectsToSet {
        Set<String> offend(List<String> list) {
            return list.stream().collect(Collectors.toSet());
        }
    }

    public static final class CollectsToMap {
        Map<String, String> offend(List<String> list) {
            return list.stream().collect(Collectors.toMap(UnaryOperator.identity(), UnaryOperator.identity()));
        }
    }

    public static final class Groups {
        Map<Integer, List<String>> offend(List<String> list) {
            return list.stream().collect(Collectors.groupingBy(String::length));
        }
    }

    public static final class AsksSuppressed {
        int offend(IllegalStateException failure) {
            return failure.getSuppressed().length;
        }
    }

    public static final class Scans {
        Object offend(String text) {
            return new java.util.Scanner(text);
        }
    }

    public static final class Joins {
        Object offend() {
            return new java.util.StringJoiner(",");
        }
    }

    public static final class Lowers {
        String offend(String text) {
            return text.toLowerCase();
        }
    }

    public static final class RaisesByReference {
        UnaryOperator<String> offend() {
            return String::toUpperCase;
        }
    }

    public static final class DividesWithoutScale {
        BigDecimal offend(BigDecimal a, BigDecimal b) {
            return a.divide(b);
        }
    }

    public static final class MakesDecimalOfDouble {
        BigDecimal offend(double number) {
            return BigDecimal.valueOf(number);
        }
    }

    public static final class LeavesTheAllowedJdk {
        Object offend() {
            return java.util.logging.Level.INFO;
        }
    }

    public static final class DividesByVariable {
        int offend(int a, int b) {
            return a / b;
        }
    }

    public static final class TakesRemainderOfVariable {
        long offend(long a, long b) {
            return a % b;
        }
    }

    public static final class DividesByMinusOne {
        int offend(int a) {
            return a / -1;
        }
    }

    public static final class FloorsByVariable {
        int offend(int a, List<String> list) {
            return Math.floorMod(a, list.size());
        }
    }

    /** No offender: what the rules must let pass. */
    public static final class Keeps {
        private final List<String> list = new ArrayList<>(new java.util.LinkedHashSet<>(List.of("a")));

        long divides(int a, long b) {
            return a / 10 + a % 1_000_000 + b / 86_400_000L + Math.floorMod(a, 7) + (b & 3) / 2;
        }

        String lowers(String text) {
            System.arraycopy(new int[1], 0, new int[1], 0, 1);
            return text.toLowerCase(java.util.Locale.ROOT) + new java.io.ByteArrayOutputStream() + list + new java.util.TreeMap<String, String>();
        }
    }
}
