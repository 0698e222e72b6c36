package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import walletlens.app.Pen;
import walletlens.lots.HoldingPeriod;
import walletlens.lots.TaxYear;

/** Holding periods and tax years in words, and those the settings offer. */
final class Periods {
    /** More than one, two, five and ten years, and never: those that tax laws are known to ask for. */
    private static final List<String> CODES = List.of("1y", "2y", "5y", "10y", "365d", "never");

    private Periods() {
    }

    static String of(Pen pen, HoldingPeriod period) {
        return switch (period.unit()) {
            case MORE_THAN_YEARS -> pen.count("holding.years", period.count());
            case DAYS -> pen.count("holding.days", period.count());
            case NEVER -> pen.say("holding.never");
        };
    }

    static List<SettingsPage.Option> periods(Pen pen, HoldingPeriod chosen) {
        List<SettingsPage.Option> options = new ArrayList<>();
        List<String> codes = new ArrayList<>(CODES);
        if (!codes.contains(chosen.code())) {
            codes.add(chosen.code());
        }
        for (String code : codes) {
            options.add(new SettingsPage.Option(code, of(pen, HoldingPeriod.parse(code).orElseThrow()), code.equals(chosen.code())));
        }
        return options;
    }

    static List<SettingsPage.Option> taxYears(Pen pen, TaxYear chosen) {
        List<SettingsPage.Option> options = new ArrayList<>();
        List<TaxYear> years = new ArrayList<>(TaxYear.KNOWN);
        if (!years.contains(chosen)) {
            years.add(chosen);
        }
        for (TaxYear year : years) {
            options.add(new SettingsPage.Option(year.toString(),
                    pen.say("tax-year.first", Integer.toString(year.day()), pen.say("month." + year.month())), year.equals(chosen)));
        }
        return options;
    }
}
