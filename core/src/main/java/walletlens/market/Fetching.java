package walletlens.market;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;
import walletlens.quote.Quote;

/**
 * Asks sources in order, politely: {@code (state, event) → (state, requests)}. Immutable, without a clock: the time comes in
 * with every event.
 *
 * <p>Each asset is asked of the first source that is on and knows it; of the next only where that one fails or does not tell
 * its price. A source has one request on its way at a time and is left alone for its least interval after it; after a
 * failure for twice as long as the last time, and at least as long as it asks for. Its answer stands for the present as long
 * as the source says it is good for. What was asked about the past waits for its source and moves on to the next after
 * three failures. Of a source that keeps failing the user is told once, until it has answered again.
 */
public final class Fetching {
    /** Nobody was asked anything. */
    public static final Fetching IDLE = new Fetching(new TreeMap<>(), List.of(), Round.NONE, Past.NONE);

    /** A host always answers; what has not been answered for so long was lost with it. */
    private static final long LOST = 120_000;
    private static final int TRIES = 3;
    /** Prices of now are not asked for more often than this, whatever a source allows. */
    private static final long BREATH = 60_000;

    private final Map<String, Ear> ears;
    private final List<Pending> pending;
    private final Round round;
    private final Past past;

    private Fetching(Map<String, Ear> ears, List<Pending> pending, Round round, Past past) {
        this.ears = Collections.unmodifiableMap(ears);
        this.pending = List.copyOf(pending);
        this.round = round;
        this.past = past;
    }

    /** A request that waits, or is on its way since a moment; 0 while it waits. */
    private record Pending(Request request, Question question, int job, long since) {
        static final int LIVE = -1;

        boolean isLive() {
            return job == LIVE;
        }
    }

    /**
     * Asking for the prices of now.
     *
     * @param anew the sources that were being asked already when it was wanted again: what they have told by then may be old,
     *     so they are asked once more when they are through
     */
    private record Round(Order order, List<Asset> wanted, ZoneOffset zone, boolean again, Set<AssetId> priced, Set<String> finished,
            Set<String> anew) {
        static final Round NONE = new Round(Order.of(Map.of()), List.of(), ZoneOffset.UTC, false, Set.of(), Set.of(), Set.of());

        Round pricing(Set<AssetId> more) {
            TreeSet<AssetId> all = new TreeSet<>(priced);
            all.addAll(more);
            return new Round(order, wanted, zone, again, Collections.unmodifiableSet(all), finished, anew);
        }

        /** A source is through; one that is to be asked anew is not yet. */
        Round finishing(String source) {
            TreeSet<String> all = new TreeSet<>(anew.contains(source) ? anew : finished);
            if (all.remove(source)) {
                return new Round(order, wanted, zone, again, priced, finished, Collections.unmodifiableSet(all));
            }
            all.add(source);
            return new Round(order, wanted, zone, again, priced, Collections.unmodifiableSet(all), anew);
        }
    }

    /** Asking for the past: jobs in order, each of one question, and the place of the one being done. */
    private record Past(List<Job> jobs, int at, int told) {
        static final Past NONE = new Past(List.of(), 0, 0);
    }

    /** One question about the past, and whom it can still be asked. */
    private record Job(Question.Past question, List<String> sources, int failures, Set<AssetId> told) {
        Job telling(Set<AssetId> more) {
            TreeSet<AssetId> all = new TreeSet<>(told);
            all.addAll(more);
            return new Job(question, sources, failures, Collections.unmodifiableSet(all));
        }

        Job failing() {
            return new Job(question, sources, failures + 1, told);
        }

        /** The same of the next source, about what this one did not tell a single price of. */
        Job next() {
            List<Asset> missing = new ArrayList<>(question.assets());
            missing.removeIf(asset -> told.contains(asset.id()));
            Question.Past rest = new Question.Past(missing, question.from(), question.to(), question.today());
            return new Job(rest, missing.isEmpty() || sources.isEmpty() ? List.of() : sources.subList(1, sources.size()), 0, Set.of());
        }
    }

    /**
     * What was learnt of a source in answer to a question.
     *
     * @param problems what of the answer could not be read
     */
    public record Told(String source, Question question, Learnt learnt, List<Problem> problems) {
    }

    /**
     * What an event led to.
     *
     * @param state the next state
     * @param requests what to ask now
     * @param told what was learnt
     * @param notices what the user is to be told, once
     * @param wakeAt when to come back, in milliseconds since 1970; 0 where there is nothing to wait for
     */
    public record Step(Fetching state, List<Request> requests, List<Told> told, List<Problem> notices, long wakeAt) {
    }

    /**
     * Asks for the prices of now. A round on its way goes on with what is wanted now; what waits for a source that is off
     * by now is not asked. Where a round is on its way and all are to be asked again, a source that is being asked is asked
     * once more when it is through.
     *
     * @param again whether to ask those too whose last answer still stands
     */
    public Step live(Order order, List<Asset> wanted, ZoneOffset zone, boolean again, Instant now) {
        Work work = new Work(now);
        work.dropOff(order);
        boolean running = work.pending.stream().anyMatch(Pending::isLive);
        Set<String> finished = running && !again ? round.finished : Set.of();
        Set<String> anew = again ? work.beingAsked() : running ? round.anew : Set.of();
        work.round = new Round(order, List.copyOf(wanted), zone, again || running && round.again, Set.of(), finished, anew);
        return work.step();
    }

    /** Asks for the past; what was still to be asked about another is forgotten. */
    public Step past(Order order, List<Question.Past> questions, Instant now) {
        Work work = new Work(now);
        List<Job> jobs = new ArrayList<>();
        for (Question.Past question : questions) {
            TreeSet<String> seen = new TreeSet<>();
            List<String> sources = new ArrayList<>();
            for (Asset asset : question.assets()) {
                for (Source source : order.of(asset, false)) {
                    if (seen.add(source.name())) {
                        sources.add(source.name());
                    }
                }
            }
            jobs.add(new Job(question, sources, 0, Set.of()));
        }
        work.pending.removeIf(each -> !each.isLive() && each.since == 0);
        work.past = new Past(jobs, 0, 0);
        return work.step();
    }

    /** Stops asking for the past; what is on its way is still read. */
    public Step stop(Instant now) {
        Work work = new Work(now);
        work.pending.removeIf(each -> !each.isLive() && each.since == 0);
        work.past = Past.NONE;
        return work.step();
    }

    /** A moment has come. */
    public Step woken(Instant now) {
        return new Work(now).step();
    }

    /** A host has carried out a request. An answer that nobody waits for changes nothing. */
    public Step answered(Request request, Answer answer, Instant now) {
        Work work = new Work(now);
        work.answered(request, answer);
        return work.step();
    }

    /** Whether something is on its way or waits to be asked. */
    public boolean isBusy() {
        return !pending.isEmpty() || past.at < past.jobs.size();
    }

    /** Whether the prices of now are being asked for. */
    public boolean isLive() {
        return pending.stream().anyMatch(Pending::isLive);
    }

    /** How many questions about the past there are. */
    public int pastJobs() {
        return past.jobs.size();
    }

    /** How many of them are done. */
    public int pastDone() {
        return Math.min(past.at, past.jobs.size());
    }

    /** How many past prices were learnt. */
    public int pastTold() {
        return past.told;
    }

    /** What is being asked about the past, for people; the empty text where nothing is. */
    public String pastAbout() {
        return past.at >= past.jobs.size() ? "" : past.jobs.get(past.at).question.assets().get(0).id().symbol();
    }

    /** What went wrong with a source last; the empty text where it answered. */
    public String trouble(String source) {
        return ears.getOrDefault(source, Ear.FRESH).trouble();
    }

    /** When a source may be asked again after a failure, in milliseconds since 1970; 0 where it did not fail. */
    public long closedUntil(String source) {
        Ear ear = ears.getOrDefault(source, Ear.FRESH);
        return ear.failures() == 0 ? 0 : ear.nextAt();
    }

    /** When a source last told the prices of now, in milliseconds since 1970; 0 for never. */
    public long answeredAt(String source) {
        return ears.getOrDefault(source, Ear.FRESH).answeredAt();
    }

    /** When the prices of now want asking for again, in milliseconds since 1970; 0 where nobody was asked. */
    public long due(Instant now) {
        long due = 0;
        for (Map.Entry<String, Ear> each : ears.entrySet()) {
            Ear ear = each.getValue();
            Source source = Sources.of(each.getKey()).orElse(null);
            if (source == null || !round.order.isOn(source) || ear.asked().isEmpty()) {
                continue;
            }
            long at = ear.failures() > 0 ? ear.nextAt() : ear.answeredAt() + source.pace().valid() * 1000L;
            due = due == 0 ? at : Math.min(due, at);
        }
        return due == 0 ? 0 : Math.max(due, now.toEpochMilli() + BREATH);
    }

    /** One event's work on a copy of the state. */
    private final class Work {
        private final Map<String, Ear> ears = new TreeMap<>(Fetching.this.ears);
        private final List<Pending> pending = new ArrayList<>(Fetching.this.pending);
        private Round round = Fetching.this.round;
        private Past past = Fetching.this.past;
        private final List<Request> requests = new ArrayList<>();
        private final List<Told> told = new ArrayList<>();
        private final List<Problem> notices = new ArrayList<>();
        private final Instant at;
        private final long now;

        Work(Instant at) {
            this.at = at;
            this.now = at.toEpochMilli();
        }

        Step step() {
            for (Pending lost : List.copyOf(pending)) {
                if (lost.since > 0 && (now - lost.since > LOST || lost.since > now + LOST)) {
                    answered(lost.request, Answer.failed("No answer came."));
                }
            }
            planLive();
            planPast();
            long wake = send();
            Fetching next = new Fetching(ears, pending, round, past);
            return new Step(next, List.copyOf(requests), List.copyOf(told), List.copyOf(notices), wake);
        }

        void dropOff(Order order) {
            pending.removeIf(each -> each.since == 0 && !isOn(order, each.request.source()));
            List<Job> jobs = new ArrayList<>();
            for (Job job : past.jobs) {
                jobs.add(new Job(job.question, job.sources.stream().filter(source -> isOn(order, source)).toList(), job.failures, job.told));
            }
            past = new Past(List.copyOf(jobs), past.at, past.told);
        }

        /** The sources that are being asked for the prices of now. */
        Set<String> beingAsked() {
            TreeSet<String> sources = new TreeSet<>();
            pending.stream().filter(Pending::isLive).forEach(each -> sources.add(each.request.source()));
            return Collections.unmodifiableSet(sources);
        }

        private static boolean isOn(Order order, String name) {
            return Sources.of(name).filter(order::isOn).isPresent();
        }

        private Ear ear(String source) {
            return ears.getOrDefault(source, Ear.FRESH);
        }

        /** Asks each asset's first source that is not through with this round yet. */
        private void planLive() {
            boolean more = !round.wanted.isEmpty();
            while (more) {
                more = false;
                Map<String, List<Asset>> needs = needs();
                for (Map.Entry<String, List<Asset>> need : needs.entrySet()) {
                    String source = need.getKey();
                    if (pending.stream().anyMatch(each -> each.isLive() && each.request.source().equals(source))) {
                        continue;
                    }
                    more |= ask(source, need.getValue());
                }
            }
        }

        private Map<String, List<Asset>> needs() {
            Map<String, List<Asset>> needs = new TreeMap<>();
            for (Asset asset : round.wanted) {
                if (round.priced.contains(asset.id())) {
                    continue;
                }
                for (Source source : round.order.of(asset, true)) {
                    if (!round.finished.contains(source.name())) {
                        needs.computeIfAbsent(source.name(), none -> new ArrayList<>()).add(asset);
                        break;
                    }
                }
            }
            return needs;
        }

        /** Asks a source, or passes it by; the answer is whether others may have to be asked because of that. */
        private boolean ask(String name, List<Asset> assets) {
            Source source = Sources.of(name).orElseThrow();
            Ear ear = ear(name);
            Set<AssetId> wanted = ids(assets);
            boolean stands = !round.again && ear.failures() == 0 && ear.answeredAt() > 0
                    && now - ear.answeredAt() < source.pace().valid() * 1000L && now >= ear.answeredAt()
                    && ear.asked().containsAll(wanted);
            if (stands) {
                price(ear.told());
                finish(name);
                return true;
            }
            if (ear.failures() > 0 && ear.nextAt() > now) {
                finish(name);
                return true;
            }
            Question question = new Question.Live(assets, round.zone);
            List<Request> asked = Connectors.requests(name, question);
            for (Request request : asked) {
                pending.add(new Pending(request, question, Pending.LIVE, 0));
            }
            if (asked.isEmpty()) {
                finish(name);
                return true;
            }
            ears.put(name, ear.asking(wanted));
            return false;
        }

        private void price(Set<AssetId> assets) {
            round = round.pricing(assets);
        }

        private void finish(String source) {
            round = round.finishing(source);
        }

        /** Begins the next question about the past where none is being asked. */
        private void planPast() {
            while (past.at < past.jobs.size() && pending.stream().allMatch(Pending::isLive)) {
                Job job = past.jobs.get(past.at);
                if (job.sources.isEmpty()) {
                    nextJob();
                    continue;
                }
                List<Request> asked = Connectors.requests(job.sources.get(0), job.question);
                for (Request request : asked) {
                    pending.add(new Pending(request, job.question, past.at, 0));
                }
                if (asked.isEmpty()) {
                    change(job.next());
                }
            }
        }

        private void nextJob() {
            past = new Past(past.jobs, past.at + 1, past.told);
        }

        private void change(Job job) {
            List<Job> jobs = new ArrayList<>(past.jobs);
            jobs.set(past.at, job);
            past = new Past(List.copyOf(jobs), past.at, past.told);
        }

        /** Sends what may be sent; the answer is when to come back. */
        private long send() {
            long wake = 0;
            Set<String> busy = new TreeSet<>();
            for (Pending each : pending) {
                if (each.since > 0) {
                    busy.add(each.request.source());
                    wake = soonest(wake, each.since + LOST + 1);
                }
            }
            for (int i = 0; i < pending.size(); i++) {
                Pending each = pending.get(i);
                String name = each.request.source();
                if (!busy.add(name)) {
                    continue;
                }
                Ear ear = ear(name);
                if (ear.nextAt() > now) {
                    wake = soonest(wake, ear.nextAt());
                    continue;
                }
                long least = Sources.of(name).map(source -> source.pace().least()).orElse(1) * 1000L;
                ears.put(name, ear.waiting(now + least));
                pending.set(i, new Pending(each.request, each.question, each.job, now));
                requests.add(each.request);
                wake = soonest(wake, now + LOST + 1);
            }
            return wake;
        }

        private static long soonest(long one, long other) {
            return one == 0 ? other : Math.min(one, other);
        }

        void answered(Request request, Answer answer) {
            Pending found = null;
            for (Pending each : pending) {
                if (each.since > 0 && each.request.equals(request)) {
                    found = each;
                }
            }
            if (found == null) {
                return;
            }
            pending.remove(found);
            Outcome<Learnt> outcome = Connectors.read(found.question, request, answer, at);
            String name = request.source();
            Learnt learnt = outcome.orElse(Learnt.NOTHING);
            if (outcome.hasValue() && !learnt.equals(Learnt.NOTHING)) {
                told.add(new Told(name, found.question, learnt, outcome.problems()));
            }
            boolean failed = !outcome.hasValue() && isTroubleOfItsOwn(request, answer);
            if (failed) {
                String why = outcome.problems().get(0).message();
                if (ear(name).failures() == 0) {
                    notices.add(Problem.of(Sources.of(name).map(Source::title).orElse(name), "", why));
                }
                ears.put(name, ear(name).failed(answer.status(), answer.retryAfter(), why, now));
            } else {
                ears.put(name, ear(name).answered());
            }
            if (found.isLive()) {
                live(name, failed, covered(found.question, learnt));
            } else {
                past(found, failed, learnt);
            }
        }

        /** A source that knows nothing of one asset is well; one that answers nonsense is not. */
        private static boolean isTroubleOfItsOwn(Request request, Answer answer) {
            Source source = Sources.of(request.source()).orElseThrow();
            if (answer.status() == 404) {
                return source.reaches().stream().noneMatch(reach -> reach.path().indexOf('*') >= 0);
            }
            boolean speaks = answer.status() == 200 && answer.failure().isEmpty() && !Reading.looksLikePage(answer.body());
            return source.scope() == Source.Scope.BULK || !speaks;
        }

        private void live(String name, boolean failed, Set<AssetId> covered) {
            if (failed) {
                pending.removeIf(each -> each.isLive() && each.since == 0 && each.request.source().equals(name));
            }
            price(covered);
            ears.put(name, ear(name).telling(covered));
            if (pending.stream().noneMatch(each -> each.isLive() && each.request.source().equals(name))) {
                if (!failed) {
                    ears.put(name, ear(name).done(now));
                }
                finish(name);
            }
        }

        private void past(Pending found, boolean failed, Learnt learnt) {
            boolean current = found.job == past.at && past.at < past.jobs.size()
                    && past.jobs.get(past.at).question.equals(found.question);
            if (!current) {
                return;
            }
            Job job = past.jobs.get(past.at).telling(covered(found.question, learnt));
            past = new Past(past.jobs, past.at, past.told + learnt.quotes().size());
            if (failed && job.failures + 1 < TRIES) {
                change(job.failing());
                pending.add(0, new Pending(found.request, found.question, found.job, 0));
                return;
            }
            if (failed) {
                pending.removeIf(each -> !each.isLive());
            }
            change(pending.stream().allMatch(Pending::isLive) ? job.next() : job);
        }
    }

    private static Set<AssetId> ids(List<Asset> assets) {
        TreeSet<AssetId> ids = new TreeSet<>();
        assets.forEach(asset -> ids.add(asset.id()));
        return Collections.unmodifiableSet(ids);
    }

    /** The assets of a question that an answer tells a price of; a rate tells of both its currencies. */
    private static Set<AssetId> covered(Question question, Learnt learnt) {
        TreeSet<AssetId> told = new TreeSet<>();
        for (Quote quote : learnt.quotes()) {
            told.add(quote.asset());
            if (quote.asset().isCash()) {
                told.add(AssetId.cash(quote.price().currency()));
            }
        }
        told.retainAll(ids(question.assets()));
        return told;
    }
}
