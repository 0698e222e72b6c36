package walletlens.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.app.form.Assets;
import walletlens.book.Book;
import walletlens.intake.sentence.Dictionary;
import walletlens.ledger.Entry;
import walletlens.ledger.Ledger;
import walletlens.lots.Finding;
import walletlens.lots.LotRules;
import walletlens.lots.Lots;
import walletlens.market.Actions;
import walletlens.market.Needs;
import walletlens.market.Unbooked;
import walletlens.money.Currency;
import walletlens.quote.Quotes;
import walletlens.performance.Performance;
import walletlens.value.Course;
import walletlens.value.Flows;
import walletlens.value.ProfitAndLoss;
import walletlens.value.Step;
import walletlens.value.Subset;
import walletlens.value.Valuation;

/**
 * The figures of a book on a day. Each is reckoned when it is first asked for and then kept; the same question always has
 * the same answer.
 */
public final class Standing {
    private final Book book;
    private final String locale;
    private final LocalDate today;
    private final Currency currency;
    private final LotRules rules;
    private final Lots before;
    private final Map<LocalDate, Valuation> past;
    private final Valuation valuationBefore;
    private final Flows flowsBefore;
    private Lots lots;
    private Valuation valuation;
    private ProfitAndLoss gains;
    private Assets assets;
    private Dictionary dictionary;
    private Map<String, List<Finding>> findings;
    private Judgement judgement;
    private Sight sight;
    private final Map<LocalDate, Valuation> days = new TreeMap<>();
    private Flows flows;
    private LocalDate beginning;
    private Unbooked unbooked;
    private Needs needs;
    private final Book earlierBook;
    private final Map<String, Course> earlierCourses;
    private final Map<String, Course> courses = new TreeMap<>();
    private final Map<String, Performance> performances = new TreeMap<>();

    private Standing(Book book, String locale, LocalDate today, Standing earlier) {
        this.book = book;
        this.locale = locale;
        this.today = today;
        this.currency = Choices.currency(book.settings(), locale);
        this.rules = book.settings().lotRules(currency);
        boolean like = earlier != null && earlier.rules.equals(rules);
        this.before = !like ? null : earlier.lots != null ? earlier.lots : earlier.before;
        this.earlierBook = !like ? book : earlier.courses.isEmpty() ? earlier.earlierBook : earlier.book;
        this.earlierCourses = !like ? Map.of() : earlier.courses.isEmpty() ? earlier.earlierCourses : earlier.courses;
        this.valuationBefore = !like ? null : earlier.valuation != null ? earlier.valuation : earlier.valuationBefore;
        this.flowsBefore = !like ? null : earlier.flows != null ? earlier.flows : earlier.flowsBefore;
        boolean sameLedger = earlier != null && earlier.ledger() == book.ledger() && earlier.today.equals(today);
        this.needs = sameLedger ? earlier.needs : null;
        this.beginning = sameLedger ? earlier.beginning : null;
        this.past = !like ? Map.of() : earlier.days.isEmpty() ? earlier.past : earlier.days;
    }

    /** The figures of a book on a day for a reader of a locale. */
    public static Standing of(Book book, String locale, LocalDate today) {
        return new Standing(book, locale, today, null);
    }

    /** The figures of a book that came of this one: what did not change is not reckoned again. */
    Standing of(Book newBook) {
        return new Standing(newBook, locale, today, this);
    }

    /** The figures of the same book on another day. */
    Standing on(LocalDate newToday) {
        return new Standing(book, locale, newToday, this);
    }

    /** The figures of the same book for a reader of another locale. */
    Standing forLocale(String newLocale) {
        return new Standing(book, newLocale, today, null);
    }

    /** The book. */
    public Book book() {
        return book;
    }

    /** The day. */
    public LocalDate today() {
        return today;
    }

    /** The currency of all totals. */
    public Currency currency() {
        return currency;
    }

    /** The rules of cost basis. */
    public LotRules rules() {
        return rules;
    }

    /** All entries and accounts. */
    public Ledger ledger() {
        return book.ledger();
    }

    /** The prices given and those that entries tell. */
    public Quotes quotes() {
        return book.quotes();
    }

    /** The lots. */
    public Lots lots() {
        if (lots == null) {
            lots = before != null ? before.with(ledger(), quotes(), quotes()) : Lots.of(ledger(), rules, quotes(), quotes());
        }
        return lots;
    }

    /** What everything is worth today. */
    public Valuation valuation() {
        if (valuation == null) {
            valuation = onlyPricesOfToday().orElseGet(() -> valuationBefore != null
                    ? valuationBefore.with(ledger(), lots(), quotes(), today) : Valuation.of(ledger(), lots(), quotes(), currency, today));
        }
        return valuation;
    }

    /** The valuation before, with the prices and rates of today, where nothing else changed since. */
    private Optional<Valuation> onlyPricesOfToday() {
        boolean same = valuationBefore != null && valuationBefore.day().equals(today) && valuationBefore.ledger() == ledger()
                && valuationBefore.lots() == lots() && quotes().sameUntil(today.minusDays(1), valuationBefore.quotes());
        return same ? valuationBefore.onTheDay(quotes()) : Optional.empty();
    }

    /** What everything was worth at the end of an earlier day. */
    public Valuation valuation(LocalDate day) {
        if (!day.isBefore(today)) {
            return valuation();
        }
        Valuation known = days.get(day);
        if (known == null) {
            known = valued(day);
            days.put(day, known);
        }
        return known;
    }

    /** A past day is seldom touched by what is changed now: then it stays what it was before the change. */
    private Valuation valued(LocalDate day) {
        Valuation was = past.get(day);
        if (was == null) {
            return Valuation.at(ledger(), rules, quotes(), day);
        }
        Ledger until = ledger().until(day);
        return until.saysTheSame(was.ledger()) && quotes().sameUntil(day, was.quotes()) ? was
                : was.with(until, was.lots().with(until, quotes(), quotes()), quotes(), day);
    }

    /** What was gained since the first entry. */
    public ProfitAndLoss gains() {
        if (gains == null) {
            gains = valuation().sinceBeginning();
        }
        return gains;
    }

    /** What went into each position and out of it. */
    public Flows flows() {
        if (flows == null) {
            flows = flowsBefore != null ? flowsBefore.with(ledger(), quotes()) : Flows.of(ledger(), quotes(), currency);
        }
        return flows;
    }

    /** The day of the first entry; today where there is none. */
    public LocalDate beginning() {
        if (beginning == null) {
            beginning = Performance.beginning(ledger(), today);
        }
        return beginning;
    }

    /**
     * A part of the book through time.
     *
     * @param start the day at whose end it begins
     * @param end the last day
     */
    public Course course(Subset subset, LocalDate start, LocalDate end, Step step) {
        String key = subset + " " + start + " " + end + " " + step;
        Course known = courses.get(key);
        if (known == null) {
            Course was = earlierCourses.get(key);
            known = was == null ? Course.of(flows(), ledger(), quotes(), currency, subset, start.plusDays(1), end, step)
                    : Optional.of(was).filter(any -> onlyToday(end)).flatMap(any -> any.onTheLastDay(quotes()))
                    .orElseGet(() -> was.with(flows(), ledger(), quotes(), start.plusDays(1), end, step));
            courses.put(key, known);
        }
        return known;
    }

    /**
     * What everything was worth at the end of two days, the first and last point of a course: known far sooner than what moved
     * between them, of which it tells nothing.
     */
    public Course ends(LocalDate start, LocalDate end) {
        Flows none = Flows.of(Ledger.EMPTY, quotes(), currency);
        return Course.of(none, ledger(), quotes(), currency, Subset.ALL, start.plusDays(1), end, Step.YEAR);
    }

    /** Whether nothing changed since the earlier figures but prices of a last day. */
    private boolean onlyToday(LocalDate last) {
        return ledger() == earlierBook.ledger() && quotes().sameUntil(last.minusDays(1), earlierBook.quotes());
    }

    /** How a part of the book did; see {@link #course}. */
    public Performance performance(Subset subset, LocalDate start, LocalDate end) {
        String key = subset + " " + start + " " + end;
        Performance known = performances.get(key);
        if (known == null) {
            known = Performance.of(course(subset, start, end, Step.DAY), lots(), quotes(), book.settings().riskFree());
            performances.put(key, known);
        }
        return known;
    }

    /** What the ledger needs prices of. */
    public Needs needs() {
        if (needs == null) {
            needs = Needs.of(ledger(), today);
        }
        return needs;
    }

    /** Splits and dividends that sources told of and that no entry tells. */
    public Unbooked unbooked() {
        if (unbooked == null) {
            unbooked = Unbooked.of(ledger(), Actions.of(book.settings().all()).values(), today);
        }
        return unbooked;
    }

    /** What names of assets mean. */
    public Assets assets() {
        if (assets == null) {
            assets = new Assets(book.assets(), ledger().assets());
        }
        return assets;
    }

    /** What risk says of these figures. */
    public Judgement judgement() {
        if (judgement == null) {
            judgement = new Judgement(this);
        }
        return judgement;
    }

    /** What the analyst sees of these figures. */
    public Sight sight() {
        if (sight == null) {
            sight = new Sight(this);
        }
        return sight;
    }

    /** The names that sentences can use. */
    public Dictionary dictionary() {
        if (dictionary == null) {
            dictionary = Dictionary.of(book.assets(), ledger().assets(), ledger().accounts().values());
        }
        return dictionary;
    }

    /** What is doubtful about an entry. */
    public List<Finding> findings(String entry) {
        if (findings == null) {
            findings = new TreeMap<>();
            for (Finding finding : lots().findings()) {
                for (String cause : finding.entries()) {
                    findings.computeIfAbsent(cause, none -> new ArrayList<>()).add(finding);
                }
            }
        }
        return findings.getOrDefault(entry, List.of());
    }

    /** The entry of an id; empty where there is none. */
    public Optional<Entry> entry(String id) {
        return book.entry(id);
    }
}
