package walletlens.app.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.app.Changes;
import walletlens.app.Choices;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.State;
import walletlens.app.Toast;
import walletlens.app.Turn;
import walletlens.app.form.NumberText;
import walletlens.app.page.Region;
import walletlens.app.screen.SettingsPage.Option;
import walletlens.app.words.Language;
import walletlens.asset.AssetId;
import walletlens.asset.Currencies;
import walletlens.book.Fact;
import walletlens.book.Settings;
import walletlens.ledger.When;
import walletlens.lots.Method;
import walletlens.lots.Pool;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.problem.Outcome;
import walletlens.quote.Quote;

/** What the user may choose, and everything about keeping, copying and deleting what was entered. */
final class SettingsScreen implements Screen {
    private static final List<String> HABITS = List.of("en", "de", "fr", "de-CH");
    private static final int SHORTEST_PASSPHRASE = 8;

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        SettingsView view = state.views().settings();
        Settings settings = state.books().book().settings();
        boolean demo = state.books().isDemo();
        List<Region> parts = List.of(
                Region.of("set-figures", List.of(pen, settings, state.books().standing(), view.currencyWrong(), view.rateFrom(),
                        view.rateWrong()),
                        slots -> Views.T.screenSettingsFigures(pen, figures(state))),
                Region.of("set-look", List.of(pen, settings), slots -> Views.T.screenSettingsLook(pen, look(state))),
                Region.of("set-protection", List.of(pen, demo, state.host(), view.protectionWrong(), view.busy()),
                        slots -> Views.T.screenSettingsProtection(pen, protection(state))),
                Region.of("set-copies", List.of(pen, demo, state.host(), view, state.moment().today().toString()),
                        slots -> Views.T.screenSettingsCopies(pen, copies(state))),
                Region.of("set-data", List.of(pen),
                        slots -> Views.T.screenSettingsData(pen, new SettingsPage.Exports(Exchange.formats(pen)))),
                Region.of("set-erase", List.of(pen, demo, state.host().hasCopy(), view.erasing(), view.eraseWrong()),
                        slots -> Views.T.screenSettingsErase(pen, new SettingsPage.Erase(demo, state.host().hasCopy(),
                                view.erasing(), view.eraseWrong()))));
        return Region.of("main", List.of(pen, "settings"), parts, slots -> Views.T.screenSettings(pen,
                slots.of("set-figures"), slots.of("set-look"), slots.of("set-protection"), slots.of("set-copies"),
                slots.of("set-data"), slots.of("set-erase")));
    }

    @Override
    public Turn handle(State state, Event event) {
        switch (event.name()) {
            case "settings.currency":
                return currency(state, event.get("value").trim());
            case "settings.set":
                return set(state, event.get("name"), event.get("value"));
            case "settings.hide":
                return hide(state, event.is("on"));
            case "settings.rates":
                SettingsView asked = state.views().settings().rate(event.get("is"), "");
                return Go.to(state.with(state.views().with(asked)), name()).and(Effect.focus("#set-rate-value"));
            case "settings.rate":
                return rate(state, event);
            case "settings.theme":
                return set(state, Choices.THEME, nextTheme(state));
            default:
                return Keeping.handle(state, event);
        }
    }

    private static Turn currency(State state, String code) {
        SettingsView view = state.views().settings();
        Optional<Currency> currency = code.length() == 3 ? Currency.parse(code) : Optional.empty();
        if (currency.isEmpty()) {
            return Turn.to(state.with(state.views().with(view.currency(state.pen().say("wrong.currency")))));
        }
        return set(state.with(state.views().with(view.currency(""))), Settings.CURRENCY, currency.get().code());
    }

    /** An exchange rate set by hand: a price of the one currency in that of the totals. */
    private static Turn rate(State state, Event event) {
        Pen pen = state.pen();
        SettingsView view = state.views().settings();
        Currency base = state.books().standing().currency();
        Optional<Currency> from = Currency.parse(event.get("from").trim());
        Outcome<NumberText> number = NumberText.parse(event.get("value"), pen.figures().numbers());
        Optional<When> day = When.parse(event.get("day"));
        String wrong = from.isEmpty() || from.get().equals(base) ? pen.say("settings.rate.wrong.from")
                : !number.hasValue() || !number.get().number().isPositive() ? pen.say("settings.rate.wrong")
                : day.isEmpty() ? pen.say("wrong.date") : "";
        if (!wrong.isEmpty()) {
            return Turn.to(state.with(state.views().with(view.rate(event.get("from"), wrong))));
        }
        Quote quote = new Quote(AssetId.cash(from.get()), new Price(number.get().number(), base), day.get(), Quote.MANUAL);
        return Changes.say(state.with(state.views().with(view.rate("", ""))), List.of(new Fact.PricesPut("", List.of(quote))),
                pen.say("settings.rate.done"));
    }

    /** Only names that are settings of this page: an event cannot write anything else. */
    private static Turn set(State state, String name, String value) {
        boolean known = List.of(Settings.CURRENCY, Settings.METHOD, Settings.POOL, Settings.HOLDING, Settings.TAX_YEAR, Choices.THEME, Choices.LANGUAGE, Choices.NUMBERS)
                .contains(name) || name.startsWith(Settings.METHOD_OF_YEAR);
        if (!known || state.books().book().settings().get(name, "").equals(value)) {
            return Turn.to(state);
        }
        Turn turn = Changes.quietly(state, List.of(new Fact.SettingPut(name, value)));
        return Changes.toast(turn, Toast.changed(turn.state().pen().say("settings.changed")));
    }

    /** Masks amounts or shows them. */
    static Turn hide(State state, boolean hidden) {
        return Changes.quietly(state, List.of(new Fact.SettingPut(Choices.HIDE, hidden ? "true" : "")));
    }

    private static String nextTheme(State state) {
        return switch (Choices.theme(state.books().book().settings())) {
            case "light" -> "dark";
            case "dark" -> "system";
            default -> "light";
        };
    }

    private static SettingsPage.Figures figures(State state) {
        Pen pen = state.pen();
        Settings settings = state.books().book().settings();
        Currency currency = state.books().standing().currency();
        List<Option> currencies = Currencies.all().stream()
                .map(each -> new Option(each.currency().code(), each.name(), false)).toList();
        Method method = Method.of(settings.get(Settings.METHOD, "")).orElse(Method.FIFO);
        Pool pool = Pool.of(settings.get(Settings.POOL, "")).orElse(Pool.ALL);
        List<Option> pools = new ArrayList<>();
        for (Pool each : Pool.values()) {
            pools.add(new Option(each.code(), pen.say("pool." + each.code()), each == pool));
        }
        int first = state.moment().today().getYear();
        for (var entry : state.books().standing().ledger().entries()) {
            first = Math.min(first, entry.when().date().getYear());
        }
        List<SettingsPage.Year> years = new ArrayList<>();
        for (int year = state.moment().today().getYear(); year >= first && years.size() < 60; year--) {
            String chosen = settings.get(Settings.METHOD_OF_YEAR + year, "");
            List<Option> methods = new ArrayList<>();
            methods.add(new Option("", pen.say("settings.year.same"), chosen.isEmpty()));
            methods.addAll(methods(pen, chosen));
            years.add(new SettingsPage.Year(Integer.toString(year), methods));
        }
        return new SettingsPage.Figures(currency.code(), currencies, state.views().settings().currencyWrong(),
                methods(pen, method.code()), pen.say("method.help." + method.code()), pools,
                Periods.periods(pen, state.books().standing().rules().period()), Periods.taxYears(pen, settings.taxYear()), years,
                state.views().settings().rateFrom(), state.views().settings().rateWrong(), state.moment().today().toString());
    }

    private static List<Option> methods(Pen pen, String chosen) {
        List<Option> methods = new ArrayList<>();
        for (Method each : Method.values()) {
            methods.add(new Option(each.code(), pen.say("method." + each.code()), each.code().equals(chosen)));
        }
        return methods;
    }

    private static SettingsPage.Look look(State state) {
        Pen pen = state.pen();
        Settings settings = state.books().book().settings();
        List<Option> themes = new ArrayList<>();
        for (String theme : List.of("system", "light", "dark")) {
            themes.add(new Option(theme, pen.say("theme." + theme), theme.equals(Choices.theme(settings))));
        }
        List<Option> languages = new ArrayList<>();
        for (Language each : Language.offered()) {
            languages.add(new Option(each.code(), each.ownName(), each == pen.words().language()));
        }
        List<Option> habits = new ArrayList<>();
        for (String tag : HABITS) {
            String sample = walletlens.money.Figures.of(tag).number(walletlens.money.Quantity.of("1234.56"), 2);
            habits.add(new Option(tag, sample, tag.equals(pen.figures().tag())));
        }
        return new SettingsPage.Look(themes, languages, habits);
    }

    private static SettingsPage.Protection protection(State state) {
        SettingsView view = state.views().settings();
        boolean passphrase = state.host().protection().contains("passphrase");
        String opensBy = state.host().mirror().opensBy();
        String older = passphrase && List.of("keyfile", "passphrase").contains(opensBy)
                ? state.pen().say("mirror.opens." + opensBy) : "";
        return new SettingsPage.Protection(
                state.books().isDemo(), passphrase, older, !view.busy().isEmpty(), view.protectionWrong());
    }

    private static SettingsPage.Copies copies(State state) {
        SettingsView view = state.views().settings();
        return new SettingsPage.Copies(state.books().isDemo(), age(state), Keeping.behind(state), view.code(), view.backupWrong(), view.file(),
                view.restoreWrong(), view.verified(), !view.damage().isEmpty(), view.damage(), !view.busy().isEmpty());
    }

    private static String age(State state) {
        Pen pen = state.pen();
        Optional<LocalDate> saved = Wants.day(state);
        if (saved.isEmpty()) {
            return pen.say(state.host().hasCopy() ? "backup.mirrored" : "backup.never");
        }
        long days = state.moment().today().toEpochDay() - saved.get().toEpochDay();
        return days <= 0 ? pen.say("backup.today") : pen.count("backup.age", days);
    }

    static boolean isShort(String passphrase) {
        return passphrase.codePointCount(0, passphrase.length()) < SHORTEST_PASSPHRASE;
    }
}
