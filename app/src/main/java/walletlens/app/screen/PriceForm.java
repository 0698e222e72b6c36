package walletlens.app.screen;

import java.util.Optional;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.form.NumberText;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;
import walletlens.quote.Quote;

/** A price set by hand, wherever its form stands. */
final class PriceForm {
    private PriceForm() {
    }

    /** The price that a form's fields say; a failure with what is wrong in the reader's words. */
    static Outcome<Quote> read(Pen pen, Event event) {
        Optional<AssetId> asset = AssetId.parse(event.get("asset"));
        Outcome<NumberText> number = NumberText.parse(event.get("value"), pen.figures().numbers());
        Optional<Currency> currency = Currency.parse(event.get("currency").trim());
        Optional<When> day = When.parse(event.get("day"));
        String wrong = !number.hasValue() ? pen.say("price.wrong.value")
                : number.get().number().isNegative() ? pen.say("price.wrong.negative")
                : currency.isEmpty() ? pen.say("wrong.currency")
                : day.isEmpty() ? pen.say("wrong.date") : "";
        if (wrong.isEmpty() && asset.isPresent() && asset.get().currency().equals(currency)) {
            wrong = pen.say("settings.rate.wrong.from");
        }
        if (!wrong.isEmpty() || asset.isEmpty()) {
            return Outcome.failed(Problem.of(wrong));
        }
        return Outcome.of(new Quote(asset.get(), new Price(number.get().number(), currency.get()), day.get(), Quote.MANUAL));
    }
}
