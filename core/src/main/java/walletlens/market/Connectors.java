package walletlens.market;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.asset.Asset;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;

/** How to ask each source, and how to read what it answers. */
public final class Connectors {
    private static final Map<String, Connector> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("ecb", new Ecb()),
            Map.entry("frankfurter", new Frankfurter()),
            Map.entry("coinbase", new Coinbase()),
            Map.entry("kraken", new KrakenTickers()),
            Map.entry("binance", new BinancePrices()),
            Map.entry("coingecko", new CoinGeckoTop()),
            Map.entry("gold-api", new GoldApi()),
            Map.entry("lbma", new Lbma()),
            Map.entry("nbp", new Nbp()),
            Map.entry("kraken-history", new KrakenDays()),
            Map.entry("binance-history", new BinanceDays()),
            Map.entry("coingecko-coin", new CoinGeckoCoin()),
            Map.entry("yahoo", new Yahoo())));

    private Connectors() {
    }

    /** Whether a source has a name for an asset and prices its class. */
    public static boolean knows(Source source, Asset asset) {
        Connector connector = ALL.get(source.name());
        return connector != null && source.classes().contains(asset.id().assetClass()) && connector.knows(asset);
    }

    /** The requests that answer a question, in order; assets that the source has no name for are left out of it. */
    public static List<Request> requests(String source, Question question) {
        Connector connector = ALL.get(source);
        return connector == null ? List.of() : connector.requests(question);
    }

    /**
     * Reads an answer.
     *
     * @param at when it came
     * @return what it told, beside every problem; a failure where it told nothing because of them
     */
    public static Outcome<Learnt> read(Question question, Request request, Answer answer, Instant at) {
        Connector connector = ALL.get(request.source());
        String title = Sources.of(request.source()).map(Source::title).orElse(request.source());
        if (connector == null) {
            return Outcome.failed(Problem.of("Nobody knows how to read " + title + "."));
        }
        String trouble = trouble(answer);
        if (!trouble.isEmpty()) {
            return Outcome.failed(Problem.of(title, Integer.toString(answer.status()), trouble));
        }
        return connector.read(question, request, answer.body(), at);
    }

    private static String trouble(Answer answer) {
        if (!answer.failure().isEmpty()) {
            return answer.failure();
        }
        int status = answer.status();
        if (status == 200) {
            return answer.body().isBlank() ? "The answer is empty." : "";
        }
        if (status == 429 || status == 418) {
            return "The source asks to be left alone for a while (status " + status + ").";
        }
        if (status == 401 || status == 403 || status == 451) {
            return "The source does not answer this address (status " + status + ").";
        }
        if (status == 404) {
            return "The source does not know what was asked for (status 404).";
        }
        if (status >= 300 && status < 400) {
            return "The source sends elsewhere, which is not followed (status " + status + ").";
        }
        if (status >= 500) {
            return "The source has trouble of its own (status " + status + ").";
        }
        return "The source refused the request (status " + status + ").";
    }
}
