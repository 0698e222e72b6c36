package walletlens.rules;

import java.util.ArrayList;
import java.util.List;
import walletlens.rules.broken.Broken;

/** Every ban, each beside an offender that shows it bites. */
final class Bans {
    private static final String HOST = "a host does this; time, randomness and bytes arrive in events";
    private static final String DIFFERS = "the tab and the JVM would give different bytes, without a word";
    private static final String LARGE = "it would make the tab's program larger by a tenth; text.Parts and ledger.When do the same";
    private static final String MISSING = "the compiler for the tab does not have it";

    /** A ban and the classes that break it, one for each of its patterns worth a look. */
    record Shown(Ban ban, List<Class<?>> offenders) {
        @Override public String toString() {
            return ban.name();
        }
    }

    private Bans() {
    }

    /** The only packages of the JDK in use; whatever else the JDK offers belongs to a host. */
    static final List<String> JDK = List.of("java.lang", "java.math", "java.time", "java.time.temporal",
        "java.time.chrono", "java.util", "java.util.function", "java.util.stream", "java.util.zip", "java.nio", "java.nio.charset", "java.io", "java.lang.annotation");

    static List<Shown> all() {
        var list = new ArrayList<Shown>();
        show(list, Ban.of("files and streams", HOST, "java.io..")
                // Reads the program's own tables from the class path, which is no file of the user's.
                .except("walletlens.asset.Resources")
                // Bytes in memory.
                .sparing("java.io.ByteArray*"),
            Broken.ReadsFile.class, Broken.TakesStream.class);
        show(list, Ban.of("paths and channels", HOST, "java.nio.file..", "java.nio.channels.."), Broken.ReadsPath.class);
        show(list, Ban.of("sockets and addresses", HOST, "java.net..", "javax.net.."), Broken.OpensSocket.class,
            Broken.MakesUri.class);
        show(list, Ban.of("threads", HOST, "java.util.concurrent..", "java.lang.Thread", "java.lang.ThreadLocal",
                "java.util.Timer", "java.lang.Object#wait", "java.lang.Object#notify*"),
            Broken.StartsThread.class, Broken.Executes.class, Broken.Locks.class, Broken.CountsAtomically.class,
            Broken.Waits.class);
        show(list, Ban.of("parallel streams", MISSING, "*#parallelStream()", "java.util.stream.*#parallel()",
                "java.util.Arrays#parallel*"),
            Broken.StreamsInParallel.class, Broken.TurnsParallel.class, Broken.SortsInParallel.class);
        show(list, Ban.of("the clock", HOST, "java.time.Clock", "java.time..#now", "java.lang.System#currentTimeMillis",
                "java.lang.System#nanoTime", "java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar"),
            Broken.AsksClock.class, Broken.AsksInstant.class, Broken.AsksToday.class, Broken.AsksNowByReference.class,
            Broken.AsksMillis.class, Broken.AsksNanos.class, Broken.MakesDate.class);
        show(list, Ban.of("the machine's own zone, language and settings", HOST, "java.time.ZoneId#systemDefault",
                "java.util.TimeZone", "java.util.Locale#getDefault", "java.lang.Runtime", "java.lang.Process*",
                "java.lang.System#get*", "java.lang.System#exit", "java.lang.System#out", "java.lang.System#err",
                "java.lang.System#in", "java.lang.System#lineSeparator", "java.lang.System#setProperty",
                "java.lang.System#identityHashCode"),
            Broken.AsksZone.class, Broken.AsksLanguage.class, Broken.AsksEnvironment.class, Broken.Prints.class,
            Broken.Exits.class);
        show(list, Ban.of("randomness", HOST, "java.util.Random", "java.util.SplittableRandom", "java.util.random..",
                "java.security..", "java.lang.Math#random", "java.util.UUID#randomUUID", "java.util.Collections#shuffle"),
            Broken.DrawsRandom.class, Broken.DrawsMathRandom.class, Broken.DrawsUuid.class, Broken.DrawsSecurely.class,
            Broken.Shuffles.class);
        show(list, Ban.of("digests and ciphers", MISSING, "java.security..", "javax.crypto.."),
            Broken.Digests.class, Broken.Authenticates.class, Broken.Encrypts.class);
        show(list, Ban.of("reflection", "names are shortened in the tab, and what nobody calls is left out",
                "java.lang.reflect..", "java.lang.invoke..", "java.lang.Class#forName", "java.lang.Class#newInstance",
                "java.lang.Class#get*Name", "java.lang.Class#getMethod*", "java.lang.Class#getField*",
                "java.lang.Class#getConstructor*", "java.lang.Class#getDeclared*", "java.lang.Class#getRecordComponents",
                "java.lang.Class#getPermittedSubclasses", "java.util.ServiceLoader", "java.lang.ClassLoader"),
            Broken.FindsClass.class, Broken.ListsMethods.class, Broken.NamesClass.class, Broken.LoadsServices.class);
        show(list, Ban.of("String.format", DIFFERS, "java.lang.String#format", "java.lang.String#formatted",
                "java.util.Formatter", "java.io.PrintStream#printf"),
            Broken.Formats.class, Broken.IsFormatted.class);
        show(list, Ban.of("regular expressions", LARGE, "java.util.regex..", "java.lang.String#split", "java.lang.String#matches",
                "java.lang.String#replaceAll", "java.lang.String#replaceFirst"),
            Broken.Matches.class, Broken.Splits.class, Broken.ReplacesAll.class);
        show(list, Ban.of("formats and zones of java.time", LARGE, "java.time.format..", "java.time.zone..", "java.time.ZoneId#of",
                "java.time.ZonedDateTime", "java.time.*#parse", "java.time.*#format", "java.time.Instant#toString"),
            Broken.FormatsDate.class, Broken.ReadsDate.class, Broken.ReadsInstant.class, Broken.WritesInstant.class,
            Broken.NamesZone.class);
        show(list, Ban.of("number and message formats", DIFFERS, "java.text.."),
            Broken.FormatsNumber.class, Broken.FormatsDecimal.class, Broken.Normalizes.class, Broken.Collates.class);
        show(list, Ban.of("hash maps and sets", "their order differs between hosts; LinkedHashMap, TreeMap and lists keep one",
                "java.util.HashMap", "java.util.HashSet", "java.util.IdentityHashMap", "java.util.WeakHashMap",
                "java.util.Hashtable", "java.util.stream.Collectors#toSet", "java.util.stream.Collectors#toUnmodifiableSet",
                "java.util.stream.Collectors#toUnmodifiableMap",
                "java.util.stream.Collectors#toMap(java.util.function.Function,java.util.function.Function)",
                "java.util.stream.Collectors#toMap(java.util.function.Function,java.util.function.Function,"
                    + "java.util.function.BinaryOperator)",
                "java.util.stream.Collectors#groupingBy(java.util.function.Function)",
                "java.util.stream.Collectors#groupingBy(java.util.function.Function,java.util.stream.Collector)"),
            Broken.UsesHashMap.class, Broken.UsesHashSet.class, Broken.CollectsToSet.class, Broken.CollectsToMap.class,
            Broken.Groups.class);
        show(list, Ban.of("Throwable.getSuppressed", "it throws in the tab", "*#getSuppressed()"), Broken.AsksSuppressed.class);
        show(list, Ban.of("unmodifiable views of sorted collections", MISSING + "; unmodifiableMap keeps the order just as well",
                "java.util.Collections#unmodifiableSorted*", "java.util.Collections#unmodifiableNavigable*",
                "java.util.Collections#emptySorted*", "java.util.Collections#emptyNavigable*"),
            Broken.EmptiesSortedMap.class, Broken.FreezesSortedMap.class, Broken.FreezesNavigableSet.class);
        show(list, Ban.of("scanners and joiners", MISSING, "java.util.Scanner", "java.util.StringJoiner"),
            Broken.Scans.class, Broken.Joins.class);
        show(list, Ban.of("case without a locale", "a Turkish machine turns I into another letter",
                "java.lang.String#toLowerCase()", "java.lang.String#toUpperCase()"),
            Broken.Lowers.class, Broken.RaisesByReference.class);
        show(list, Ban.of("decimals out of doubles, division without a scale", "money is exact and rounding is named",
                "java.math.BigDecimal#divide(java.math.BigDecimal)", "java.math.BigDecimal#<init>(double)",
                "java.math.BigDecimal#<init>(double,java.math.MathContext)", "java.math.BigDecimal#valueOf(double)",
                "java.math.BigDecimal#sqrt"),
            Broken.DividesWithoutScale.class, Broken.MakesDecimalOfDouble.class);
        return List.copyOf(list);
    }

    private static void show(List<Shown> list, Ban ban, Class<?>... offenders) {
        list.add(new Shown(ban, List.of(offenders)));
    }
}
