package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import walletlens.analyst.question.Answer;
import walletlens.analyst.question.Measure;
import walletlens.analyst.question.Slot;
import walletlens.analyst.question.Unclear;
import walletlens.app.form.EntryFields;
import walletlens.app.screen.Keys;
import walletlens.app.screen.Page;
import walletlens.app.screen.Range;
import walletlens.app.words.Language;
import walletlens.app.words.Words;
import walletlens.analyst.Effect;
import walletlens.analyst.InsightKind;
import walletlens.analyst.Severity;
import walletlens.asset.AssetClass;
import walletlens.ledger.Account;
import walletlens.intake.sentence.Question;
import walletlens.intake.sentence.Word;
import walletlens.intake.mapping.Meaning;
import walletlens.ledger.EntryKind;
import walletlens.lots.Finding;
import walletlens.lots.Method;
import walletlens.lots.Pool;
import walletlens.lots.Term;
import walletlens.risk.Health;
import walletlens.performance.Why;
import walletlens.risk.Outlook;
import walletlens.risk.Projection;
import walletlens.risk.RiskClass;
import walletlens.risk.Temperament;
import walletlens.value.Allocation;
import walletlens.value.Trail;

class WordsTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path CODE = Path.of("src/main/java/walletlens/app");
    private static final Words ENGLISH = Words.of(Language.ENGLISH);

    private static final String PARENTHESES = "\\((?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*\\)";

    /** A whole key as a literal: at least two parts with a dot between, or one of the few short ones. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*)\"");

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Keys without their plural form. */
    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        ENGLISH.keys().forEach(key -> keys.add(key.indexOf('[') < 0 ? key : key.substring(0, key.indexOf('['))));
        return keys;
    }

    /** Keys put together at run time, from closed lists. */
    private static Set<String> composed() {
        Set<String> keys = new TreeSet<>();
        for (EntryKind kind : EntryKind.values()) {
            keys.add("kind." + kind.code());
            keys.add("kind.help." + kind.code());
        }
        for (EntryFields.Group group : EntryFields.Group.values()) {
            keys.add("kinds." + group.code());
        }
        for (AssetClass each : AssetClass.values()) {
            keys.add("class." + each.code());
        }
        for (Account.Kind each : Account.Kind.values()) {
            keys.add("account.kind." + each.code());
        }
        for (Account.CashKept each : Account.CashKept.values()) {
            keys.add("account.cash." + each.code());
            keys.add("account.kept." + each.code());
        }
        for (Finding.Kind each : Finding.Kind.values()) {
            keys.add("finding." + each.code());
            keys.add("finding.short." + each.code());
        }
        for (Method each : Method.values()) {
            keys.add("method." + each.code());
            keys.add("method.help." + each.code());
        }
        for (Pool each : Pool.values()) {
            keys.add("pool." + each.code());
        }
        for (Term each : Term.values()) {
            keys.add("term." + each.code());
        }
        for (Range each : Range.values()) {
            keys.add("range." + each.code());
            keys.add("range.over." + each.code());
        }
        for (Allocation.By each : Allocation.By.values()) {
            keys.add("made.by." + each.code());
        }
        for (Measure each : Measure.values()) {
            keys.add("ask.measure." + each.code());
        }
        for (Slot each : Slot.values()) {
            keys.add("ask.slot." + each.code());
            if (each != Slot.PERCENT && each != Slot.SUM) {
                keys.add("ask.none." + each.code());
            }
        }
        for (Unclear.Why each : Unclear.Why.values()) {
            keys.add("ask.unclear." + each.code());
        }
        for (Allocation.By each : Allocation.By.values()) {
            keys.add("ask.by." + each.code());
        }
        for (String each : List.of("d", "w", "m", "y")) {
            keys.add("ask.unit." + each);
        }
        for (String each : List.of("best", "worst", "first", "last")) {
            keys.add("ask.order." + each);
        }
        Answer.FIGURES.forEach(name -> keys.add("ask.figure." + name));
        Answer.TABLES.forEach(name -> keys.add("ask.table." + name));
        Answer.COLUMNS.forEach(name -> keys.add("ask.column." + name));
        Answer.ROWS.forEach(name -> keys.add("ask.row." + name));
        Answer.NOTES.forEach(name -> keys.add("ask.note." + name));
        Page.SCREENS.forEach(screen -> keys.add("place." + screen.name()));
        for (Health.Part part : Health.Part.values()) {
            keys.add("health.part." + part.code());
            keys.add("health.why." + part.code());
        }
        for (RiskClass each : RiskClass.values()) {
            keys.add("risk.kind." + each.code());
        }
        for (Temperament each : Temperament.values()) {
            keys.add("risk.temperament." + each.code());
        }
        for (Projection.Method each : Projection.Method.values()) {
            keys.add("outlook.method." + each.code());
        }
        Outlook.PERCENTILES.forEach(each -> keys.add("outlook.percentile." + each));
        Outlook.PERCENTILES.forEach(each -> keys.add("outlook.end." + each));
        Stream.of("paths", "start", "then", "growth", "usd").forEach(each -> keys.add("plan.goal.rests." + each));
        Stream.of("75", "50", "25", "0").forEach(each -> keys.add("risk.target." + each));
        Stream.of("start", "growth", "usd", "flows", "paths", "standing").forEach(each -> keys.add("outlook.assumes." + each));
        Stream.of("spending", "temperament", "figures", "no-risk").forEach(why -> keys.add("health.unknown." + why));
        Stream.of("stocks", "bonds", "gold").forEach(any -> keys.add("health.any." + any));
        for (InsightKind kind : InsightKind.values()) {
            keys.add("insight." + kind.code());
            keys.add("insight." + kind.code() + ".title");
            keys.add("insight." + kind.code() + ".why");
        }
        Stream.of(Severity.values()).forEach(each -> keys.add("insight.severity." + each.code()));
        Stream.of(Effect.values()).forEach(each -> keys.add("insight.effect." + each.code()));
        Keys.ALL.forEach(key -> keys.add("help." + key.word()));
        keys.addAll(Trail.KEYS);
        Stream.of("system", "light", "dark").forEach(theme -> keys.add("theme." + theme));
        Stream.of("name", "quantity", "price", "value", "cost", "gain", "share").forEach(column -> keys.add("column." + column));
        Stream.of("unrealized", "price-gain", "currency-gain", "realized", "income", "day-change").forEach(gain ->
                keys.add("gain." + gain));
        Stream.of("contributions", "market", "income", "costs", "brought").forEach(part -> keys.add("moved." + part));
        for (Why why : Why.values()) {
            keys.add("why." + why.code());
        }
        Stream.of("twr", "xirr", "drawdown", "volatility", "sharpe", "sortino", "excess", "beta", "correlation").forEach(stat -> {
            keys.add("stat." + stat);
            keys.add("help.stat." + stat);
        });
        Stream.of("contributions", "price", "currency", "income", "fees", "taxes", "brought").forEach(part -> {
            keys.add("split." + part);
            keys.add("help.split." + part);
        });
        for (int month = 1; month <= 12; month++) {
            keys.add("month." + month);
        }
        Word.LABELS.forEach(label -> keys.add("say.as." + label));
        Stream.of(Question.values()).forEach(question -> keys.add("say.ask." + question.code()));
        Stream.of("each", "total", "again").forEach(choice -> keys.add("say.choice." + choice));
        Stream.of("currency", "account", "from", "asset", "about").forEach(field -> keys.add("say.assumed." + field));
        Stream.of("add", "form", "hide", "undo", "redo", "help", "theme", "print").forEach(action -> keys.add("palette.do." + action));
        Stream.of("sum", "difference", "product", "quotient", "chain", "rate").forEach(how -> keys.add("how." + how));
        Stream.of("away", "locked", "failed", "opens.keyfile", "opens.passphrase").forEach(state -> keys.add("mirror." + state));
        Stream.of("deleted", "away", "kept").forEach(copy -> keys.add("gone.copy." + copy));
        Stream.of("sales", "new-money", "withdrawal").forEach(mode -> keys.add("plan.mode." + mode));
        Stream.of("today", "sixty-forty", "permanent", "growth").forEach(preset -> keys.add("plan.preset." + preset));
        Stream.of("waiting", "reached", "done").forEach(step -> keys.add("plan.state." + step));
        Stream.of("price", "multiple", "gain").forEach(trigger -> keys.add("plan.on." + trigger));
        Stream.of("share", "units").forEach(size -> keys.add("plan.by." + size));
        for (Meaning each : Meaning.values()) {
            keys.add("review.means." + each.code());
        }
        Stream.of("new", "asks", "likely", "duplicate", "corrected").forEach(draft -> keys.add("review.state." + draft));
        Stream.of("all", "taken", "new", "asks", "likely", "duplicate").forEach(filter -> keys.add("review.filter." + filter));
        Stream.of("day", "month", "thousands", "decimals").forEach(choice -> keys.add("review.written." + choice));
        Stream.of("guessed", "mapped").forEach(how -> keys.add("review.how." + how));
        Stream.of("sure", "likely").forEach(grade -> keys.add("review.twin." + grade));
        Stream.of(Term.values()).forEach(each -> keys.add("gains.term." + each.code()));
        Stream.of("json", "csv", "xlsx", "hledger", "beancount", "ledger").forEach(format -> keys.add("export." + format));
        Stream.of("date", "time", "account", "to", "in-q", "in-a", "out-q", "out-a", "price", "total", "currency", "fee-q", "fee-a",
                "worth", "worth-c", "about", "ratio", "added", "share", "acquired", "arrived", "note", "tags")
                .forEach(field -> keys.add("form." + field));
        return keys;
    }

    private static Set<String> literals() throws IOException {
        Set<String> found = new TreeSet<>();
        List<Path> all = new ArrayList<>(files(TEMPLATES, ".jte"));
        all.addAll(files(CODE, ".java"));
        for (Path file : all) {
            Matcher matcher = LITERAL.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    @Test
    void every_key_that_is_asked_for_is_there() throws IOException {
        Pattern asked = Pattern.compile("(?:say|count)\\(\"([a-z0-9.-]*[a-z0-9-])\"[,)]");
        Set<String> wanted = new TreeSet<>(composed());
        List<Path> all = new ArrayList<>(files(TEMPLATES, ".jte"));
        all.addAll(files(CODE, ".java"));
        for (Path file : all) {
            Matcher matcher = asked.matcher(Files.readString(file));
            while (matcher.find()) {
                wanted.add(matcher.group(1));
            }
        }
        assertThat(wanted).hasSizeGreaterThan(300);
        assertThat(keys()).containsAll(wanted);
    }

    @Test
    void every_key_that_is_there_is_asked_for() throws IOException {
        Set<String> used = new TreeSet<>(composed());
        used.addAll(literals());
        List<String> unused = new ArrayList<>(keys());
        unused.removeAll(used);
        // Special words of a kind's form, hints and placeholders, and trails in an account, are looked for by name.
        unused.removeIf(key -> key.startsWith("form.") && isOfAField(key));
        unused.removeIf(key -> key.startsWith("trail.") && key.endsWith(".formula") && Trail.KEYS.contains(key.substring(0, key.length() - 8)));
        unused.removeIf(key -> key.startsWith("trail.") && key.endsWith(".in") && Trail.KEYS.contains(key.substring(0, key.length() - 3)));
        assertThat(unused).isEmpty();
    }

    private static boolean isOfAField(String key) {
        String[] parts = key.split("\\.");
        boolean field = parts.length > 2 && composed().contains("form." + parts[parts.length - 1]);
        return field && (parts[1].equals("placeholder")
                || EntryKind.of(parts[parts.length - 2]).filter(kind -> kind.code().equals(parts[parts.length - 2])).isPresent());
    }

    @Test
    void no_template_has_words_of_its_own() throws IOException {
        for (Path file : files(TEMPLATES, ".jte")) {
            String text = Files.readString(file);
            assertThat(attributes(text)).as(file + " has an attribute with words of its own").isEmpty();
            assertThat(words(text)).as(file + " has words of its own").isBlank();
        }
    }

    /** Attributes that are read to people and are not made of an expression alone. */
    private static List<String> attributes(String template) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile("(aria-label|title|placeholder|alt)=\"([^$\"][^\"]*)\"").matcher(template);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** The letters of a template outside tags, expressions and directives. */
    private static String words(String template) {
        String text = template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^@(import|param).*$", "");
        text = withoutBraces(text);
        text = text.replaceAll("@template\\.[A-Za-z.]+" + PARENTHESES, "").replaceAll("@(if|elseif|for)" + PARENTHESES, "")
                .replaceAll("@(endif|endfor|else)", "");
        return text.replaceAll("(?s)<[^>]*>", "").replaceAll("&[a-z]+;", "").replaceAll("[^\\p{L}]", "");
    }



    private static String withoutBraces(String text) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("${", i)) {
                int depth = 1;
                i += 2;
                while (depth > 0) {
                    depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
                    i++;
                }
                i--;
            } else {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }

    @Test
    void the_check_for_words_finds_them() {
        assertThat(words("<p>${pen.say(\"a\")} Total @if(x.y())and@endif</p>")).isEqualTo("Totaland");
        assertThat(attributes("<i title=\"Hello\" aria-label=\"${x}\">")).containsExactly("title=\"Hello\"");
    }

    @Test
    void sentences_are_calm() {
        for (String key : ENGLISH.keys()) {
            assertThat(ENGLISH.say(key)).as(key).isNotBlank().doesNotContain("!");
        }
    }

    @Test
    void a_number_takes_its_plural_form() {
        assertThat(ENGLISH.count("activity.count", 1)).isEqualTo("One entry");
        assertThat(ENGLISH.count("activity.count", 0)).isEqualTo("0 entries");
        assertThat(ENGLISH.count("activity.count", 2)).isEqualTo("2 entries");
    }

    @Test
    void a_text_of_the_users_cannot_turn_a_sentence_around() {
        assertThat(Words.quoted("abc\u202edef\u2069\u0007")).isEqualTo("\u2068abcdef\u2069");
        assertThat(Words.quoted("x".repeat(5_000)).length()).isLessThan(220);
    }
}
