package walletlens.analyst.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import walletlens.analyst.question.Piece.Type;
import walletlens.analyst.question.Unclear.Why;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Quantity;

/** Fills the slots of a reading with what was said beside its heads, and tells what stays open. */
final class Filling {
    private static final int OFFERED = 6;
    private static final List<String> MOVES = List.of("-20", "-30", "-50");

    private final Said said;
    private final Grammar.Candidate candidate;
    private final LocalDate today;
    private final List<Unclear> unclear = new ArrayList<>();
    private Query query;

    Filling(Said said, Grammar.Candidate candidate, LocalDate today) {
        this.said = said;
        this.candidate = candidate;
        this.today = today;
        this.query = candidate.query();
        subject();
        times();
        order();
        by();
        kinds();
        move();
        sum();
        age();
        wanted();
    }

    Query query() {
        return query;
    }

    List<Unclear> unclear() {
        return unclear;
    }

    private boolean takes(Slot slot) {
        return query.measure().takes(slot);
    }

    private void subject() {
        List<Piece> assets = said.of(Type.ASSET);
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < said.pieces().size(); i++) {
            if (said.features(i).contains("class") && !candidate.explained().contains("class") || said.features(i).contains("class") && takes(Slot.OF)) {
                classes.add(said.pieces().get(i).word().value("class"));
            }
        }
        List<String> tags = said.of(Type.TAG).stream().map(piece -> (String) piece.said()).toList();
        List<String> subjects = new ArrayList<>();
        Piece open = null;
        for (Piece piece : assets) {
            List<AssetId> ids = said.assets(piece);
            open = ids.size() > 1 ? piece : open;
            subjects.add("asset:" + ids.get(0));
        }
        classes.forEach(code -> subjects.add("class:" + code));
        tags.forEach(tag -> subjects.add("tag:" + tag));
        currencies(assets, subjects);
        accounts(subjects);
        if (!takes(Slot.OF)) {
            return;
        }
        List<String> different = List.copyOf(new LinkedHashSet<>(subjects));
        if (!different.isEmpty()) {
            query = query.with(Slot.OF, different.get(0));
        }
        if (different.size() > 1) {
            unclear.add(new Unclear(Why.SEVERAL, "", different.stream().map(each -> query.with(Slot.OF, each)).toList()));
        } else if (open != null) {
            List<AssetId> ids = said.assets(open);
            unclear.add(new Unclear(Why.ASSETS, "", ids.subList(0, Math.min(OFFERED, ids.size())).stream()
                    .map(id -> query.with(Slot.OF, "asset:" + id)).toList()));
        }
    }

    /** A currency is what the answer is wanted in, or money that is held. */
    @SuppressWarnings("unchecked")
    private void currencies(List<Piece> assets, List<String> subjects) {
        for (Piece piece : said.of(Type.CURRENCY)) {
            Currency currency = ((List<Currency>) piece.said()).get(0);
            boolean own = ((List<Currency>) piece.said()).contains(said.known().currency());
            currency = own ? said.known().currency() : currency;
            boolean price = query.measure() == Measure.PRICE && !assets.isEmpty();
            if (query.measure() == Measure.WORTH && !said.has("by") || price) {
                query = query.with(Slot.IN, currency.code());
            } else if (query.measure() == Measure.SHARE || query.measure() == Measure.WORTH) {
                subjects.add("currency:" + currency.code());
            } else {
                subjects.add("asset:" + AssetId.cash(currency));
            }
        }
    }

    private void accounts(List<String> subjects) {
        List<Piece> accounts = said.of(Type.ACCOUNT);
        for (Piece piece : accounts) {
            if (subjects.isEmpty()) {
                subjects.add("account:" + piece.said());
            } else if (accounts.size() == 1 && !subjects.get(0).startsWith("tag:") && !subjects.get(0).startsWith("currency:")) {
                query = query.with(Slot.ACCOUNT, (String) piece.said());
            } else {
                subjects.add("account:" + piece.said());
            }
        }
        for (Piece piece : said.of(Type.PLACE)) {
            unclear.add(new Unclear(Why.PLACE, (String) piece.said(), List.of(query)));
        }
    }

    private void times() {
        Slot slot = Slot.PERIOD;
        for (Piece piece : said.of(Type.PERIOD)) {
            Periods.Read read = (Periods.Read) piece.said();
            boolean wanted = query.measure() == Measure.GOAL_DAY;
            if (!wanted && read.period().begins() && read.period().from().isAfter(today)) {
                unclear.add(new Unclear(Why.FUTURE, read.period().toString(), List.of()));
            }
            if (takes(slot)) {
                query = query.with(slot, read.period().toString());
                if (read.other().isPresent()) {
                    unclear.add(new Unclear(Why.DAY, "",
                            List.of(query, query.with(slot, read.other().get().toString()))));
                }
            }
            slot = Slot.AGAINST;
        }
    }

    private void order() {
        boolean first = said.has("best") || said.has("large");
        boolean last = said.has("worst") || said.has("small") || said.has("lose") && said.has("large");
        if (takes(Slot.BY) && (first || last) && query.measure() != Measure.SHARE) {
            query = query.with(Slot.ORDER, last ? "worst" : "best");
            if (!query.has(Slot.BY)) {
                query = query.with(Slot.BY, "asset");
            }
            for (Piece piece : said.of(Type.NUMBER)) {
                query = query.with(Slot.MOST, ((Quantity) piece.said()).stripped().toString());
            }
        }
        if (query.measure() == Measure.WHEN && (said.has("last") || said.has("first"))) {
            query = query.with(Slot.ORDER, said.has("last") ? "last" : "first");
        }
    }

    private void by() {
        List<String> ways = said.values("by");
        if (!ways.isEmpty() && takes(Slot.BY)) {
            query = query.with(Slot.BY, ways.get(0));
        }
    }

    private void kinds() {
        Set<String> kinds = new LinkedHashSet<>(said.values("kind"));
        boolean moves = query.measure() == Measure.WHEN || query.measure() == Measure.COUNT || query.measure() == Measure.ENTRIES;
        if (moves) {
            kinds.addAll(said.values("trade"));
        }
        if (moves && said.has("buy")) {
            kinds.add("buy");
        }
        if (moves && said.has("sell")) {
            kinds.add("sell");
        }
        if (moves && said.has("fee")) {
            kinds.add("fee");
        }
        if (moves && said.has("tax")) {
            kinds.add("tax");
        }
        if (moves && said.has("put")) {
            kinds.add("deposit");
        }
        if (moves && said.has("takeout")) {
            kinds.add("withdrawal");
        }
        if (query.measure() == Measure.WHEN && kinds.isEmpty()) {
            kinds.add("buy");
        }
        if (!kinds.isEmpty() && takes(Slot.KIND)) {
            query = query.with(Slot.KIND, String.join(",", kinds));
        }
    }

    private void move() {
        if (!takes(Slot.PERCENT)) {
            return;
        }
        List<String> moves = said.values("shock");
        String far = moves.stream().filter(each -> each.length() > 1).findFirst().orElse("");
        String way = !far.isEmpty() ? far : moves.isEmpty() ? said.has("lose") ? "-" : said.has("gain") ? "+" : "" : moves.get(0);
        Optional<Quantity> percent = said.of(Type.PERCENT).stream().map(piece -> (Quantity) piece.said()).findFirst();
        if (way.length() > 1) {
            query = query.with(Slot.PERCENT, way);
        } else if (percent.isPresent() && !way.isEmpty()) {
            query = query.with(Slot.PERCENT, (way.equals("-") ? percent.get().negated() : percent.get()).stripped().toString());
        } else if (percent.isPresent() && percent.get().signum() < 0) {
            query = query.with(Slot.PERCENT, percent.get().stripped().toString());
        }
        if (!query.has(Slot.PERCENT)) {
            List<Query> choices = new ArrayList<>();
            if (percent.isPresent()) {
                choices.add(query.with(Slot.PERCENT, percent.get().negated().stripped().toString()));
                choices.add(query.with(Slot.PERCENT, percent.get().stripped().toString()));
            } else {
                MOVES.forEach(each -> choices.add(query.with(Slot.PERCENT, way(each))));
            }
            unclear.add(new Unclear(Why.NO_MOVE, "", choices));
        }
    }

    private String way(String move) {
        return said.values("shock").contains("+") ? move.substring(1) : move;
    }

    private void sum() {
        boolean goal = query.measure() == Measure.GOAL_DAY;
        for (Piece piece : goal ? said.of(Type.NUMBER) : List.<Piece>of()) {
            query = query.with(Slot.SUM, ((Quantity) piece.said()).stripped() + " " + said.known().currency().code());
        }
        if (goal && !said.values("million").isEmpty()) {
            query = query.with(Slot.SUM, "1000000 " + said.known().currency().code());
        }
        for (Piece piece : said.of(Type.MONEY)) {
            query = query.with(Slot.SUM, (String) piece.said());
        }
        for (Piece piece : said.of(Type.GOAL)) {
            query = query.with(Slot.GOAL, (String) piece.said());
        }
    }

    private void age() {
        List<Piece> lengths = said.of(Type.LENGTH);
        if (takes(Slot.AGE) && said.has("longterm")) {
            query = query.with(Slot.AGE, "1y");
        } else if (takes(Slot.AGE) && !lengths.isEmpty()) {
            query = query.with(Slot.AGE, (said.has("younger") && !said.has("older") ? "-" : "") + lengths.get(0).said());
        }
    }

    /** What the measure cannot do without. */
    private void wanted() {
        if (query.measure().wantsAsset() && Slot.asset(query.get(Slot.OF)).isEmpty() && unclear.isEmpty()) {
            List<AssetId> assets = said.known().assets().stream().filter(id -> !id.isCash()).toList();
            unclear.add(new Unclear(Why.NO_ASSET, "", assets.subList(0, Math.min(OFFERED, assets.size())).stream()
                    .map(id -> query.with(Slot.OF, "asset:" + id)).toList()));
        }
        if (query.measure() == Measure.GOAL_DAY && !query.has(Slot.GOAL) && !query.has(Slot.SUM)) {
            List<String> goals = List.copyOf(said.known().goals());
            if (goals.size() == 1) {
                query = query.with(Slot.GOAL, goals.get(0));
            } else {
                unclear.add(new Unclear(Why.NO_GOAL, "", goals.subList(0, Math.min(OFFERED, goals.size())).stream()
                        .map(goal -> query.with(Slot.GOAL, goal)).toList()));
            }
        }
    }
}
