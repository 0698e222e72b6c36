package walletlens.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.asset.Catalogue;
import walletlens.money.Currency;
import walletlens.problem.Outcome;
import walletlens.quote.Quote;

/** Questions to sources as the tests ask them. */
final class Asked {
    static final Instant NOON = Instant.ofEpochSecond(LocalDate.of(2026, 5, 18).toEpochDay() * 86_400L + 43_200);

    private Asked() {
    }

    /** An asset of the catalogue, else one with nothing but a name, in dollars. */
    static Asset asset(String id) {
        AssetId asset = AssetId.parse(id).orElseThrow();
        return Catalogue.builtIn().find(asset).orElseGet(() -> Asset.of(asset, id, asset.currency().orElse(Currency.USD)));
    }

    static List<Asset> assets(String... ids) {
        List<Asset> assets = new ArrayList<>();
        for (String id : ids) {
            assets.add(asset(id));
        }
        return assets;
    }

    static Question.Live live(String... ids) {
        return new Question.Live(assets(ids), ZoneOffset.UTC);
    }

    static Question.Past past(String asset, String from, String to) {
        return new Question.Past(assets(asset), LocalDate.parse(from), LocalDate.parse(to), LocalDate.of(2026, 5, 18));
    }

    /** What a source told in answer to the request at a place. */
    static Outcome<Learnt> answer(String source, Question question, int place, String body) {
        return Connectors.read(question, Connectors.requests(source, question).get(place), Answer.of(200, body), NOON);
    }

    static Outcome<Learnt> answer(String source, Question question, String body) {
        return answer(source, question, 0, body);
    }

    /** A quote in one line: {@code crypto:BTC 77671 USD 2026-05-18T12:49:21Z}. */
    static List<String> lines(Outcome<Learnt> outcome) {
        List<String> lines = new ArrayList<>();
        for (Quote quote : outcome.get().quotes()) {
            lines.add(quote.asset() + " " + quote.price() + " " + quote.time());
        }
        return lines;
    }

    /** The sentences of the problems, each behind where it stands. */
    static List<String> problems(Outcome<Learnt> outcome) {
        List<String> lines = new ArrayList<>();
        outcome.problems().forEach(problem -> lines.add(problem.toString()));
        return lines;
    }
}
