package walletlens.app.screen;

import com.eclipsesource.json.JsonArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import walletlens.app.Changes;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.State;
import walletlens.app.Toast;
import walletlens.app.Turn;
import walletlens.app.export.Csv;
import walletlens.app.export.Tables;
import walletlens.app.page.Region;
import walletlens.asset.AssetClass;
import walletlens.book.Fact;
import walletlens.book.Settings;
import walletlens.market.Reach;
import walletlens.market.Source;
import walletlens.market.Sources;
import walletlens.privacy.AskedJson;
import walletlens.privacy.Contact;
import walletlens.privacy.PrivacyLedger;
import walletlens.wording.LocalModel;

/** What has left the device, and who may be asked: one switch for each source. */
final class PrivacyScreen implements Screen {
    private static final int MOST_CONTACTS = 60;
    private static final int MOST_REVEALED = 6;
    /** What sources price, by the first class they name, in the order of the page. */
    private static final Map<AssetClass, String> GROUPS = groups();

    private static Map<AssetClass, String> groups() {
        Map<AssetClass, String> groups = new LinkedHashMap<>();
        groups.put(AssetClass.CASH, "privacy.group.cash");
        groups.put(AssetClass.CRYPTO, "privacy.group.crypto");
        groups.put(AssetClass.METAL, "privacy.group.metal");
        groups.put(AssetClass.STOCK, "privacy.group.stock");
        return groups;
    }

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        boolean demo = state.books().isDemo();
        PrivacyLedger ledger = state.books().own().outside();
        Settings settings = state.books().own().settings();
        boolean companion = state.host().companion();
        List<Region> parts = List.of(
                Region.of("privacy-left", List.of(pen, ledger), slots -> Views.T.screenPrivacyLeft(pen, left(pen, ledger))),
                Region.of("privacy-sources", List.of(pen, settings, demo, companion),
                        slots -> Views.T.screenPrivacySources(pen, switches(pen, settings, demo, companion))),
                Region.of("privacy-model", List.of(pen, settings, demo, companion),
                        slots -> Views.T.screenPrivacyModel(pen, model(pen, settings, demo, companion))));
        return Region.of("main", List.of(pen, "privacy"), parts,
                slots -> Views.T.screenPrivacy(pen, slots.of("privacy-left"), slots.of("privacy-sources"), slots.of("privacy-model")));
    }

    private static PrivacyPage.Left left(Pen pen, PrivacyLedger ledger) {
        if (ledger.isEmpty()) {
            return new PrivacyPage.Left(pen.say("privacy.nothing"), "", List.of(), "");
        }
        List<Contact> all = ledger.contacts();
        List<PrivacyPage.Contact> shown = new ArrayList<>();
        for (Contact contact : all.subList(0, Math.min(MOST_CONTACTS, all.size()))) {
            shown.add(contact(pen, contact));
        }
        int hidden = all.size() - shown.size();
        // What a model on this computer was asked is written down as well, but has not left.
        PrivacyLedger left = only(ledger, false);
        long here = only(ledger, true).requests();
        String hosts = left.isEmpty() ? "" : pen.say("privacy.hosts", String.join(", ", left.hosts()));
        String asked = here == 0 ? "" : pen.count("privacy.here", here);
        return new PrivacyPage.Left(
                left.isEmpty() ? pen.say("privacy.nothing")
                        : pen.count("privacy.said", left.requests(), bytes(pen, left.bytesOut()), bytes(pen, left.bytesIn())),
                hosts + (hosts.isEmpty() || asked.isEmpty() ? "" : " ") + asked, shown,
                hidden == 0 ? "" : pen.count("privacy.earlier", hidden));
    }

    private static PrivacyLedger only(PrivacyLedger ledger, boolean here) {
        return PrivacyLedger.of(ledger.lines().stream().filter(line -> line.question().source().equals(LocalModel.NAME) == here).toList());
    }

    private static PrivacyPage.Contact contact(Pen pen, Contact contact) {
        List<String> revealed = contact.revealed();
        int more = Math.max(0, revealed.size() - MOST_REVEALED);
        return new PrivacyPage.Contact(pen.day(contact.day()),
                title(pen, contact.source()), contact.host(),
                pen.figures().count(contact.requests()), contact.failures() == 0 ? "" : pen.count("privacy.failed", contact.failures()),
                bytes(pen, contact.bytesOut()), bytes(pen, contact.bytesIn()), revealed.subList(0, revealed.size() - more),
                more == 0 ? "" : pen.count("privacy.revealed.more", more));
    }

    private static String title(Pen pen, String source) {
        return source.equals(LocalModel.NAME) ? pen.say("privacy.model.name") : Sources.of(source).map(Source::title).orElse(source);
    }

    /** Bytes in the unit that keeps at least two digits. */
    private static String bytes(Pen pen, long bytes) {
        if (bytes < 10_000) {
            return pen.say("privacy.bytes", pen.figures().count(bytes));
        }
        return bytes < 10_000_000 ? pen.say("privacy.kilobytes", pen.figures().count((bytes + 500) / 1_000))
                : pen.say("privacy.megabytes", pen.figures().count((bytes + 500_000) / 1_000_000));
    }

    private static PrivacyPage.Switches switches(Pen pen, Settings settings, boolean demo, boolean companion) {
        Map<AssetClass, List<PrivacyPage.Switch>> groups = new LinkedHashMap<>();
        GROUPS.keySet().forEach(each -> groups.put(each, new ArrayList<>()));
        int on = 0;
        for (Source source : Sources.all()) {
            boolean isOn = settings.get(source.setting(), "").equals(Source.ON);
            on += isOn ? 1 : 0;
            groups.computeIfAbsent(source.classes().get(0), none -> new ArrayList<>()).add(one(pen, source, isOn, companion));
        }
        List<PrivacyPage.Group> shown = new ArrayList<>();
        groups.forEach((of, sources) -> {
            if (!sources.isEmpty()) {
                shown.add(new PrivacyPage.Group("sources-" + of.code(), pen.say(GROUPS.getOrDefault(of, "class.other")), sources));
            }
        });
        boolean model = settings.get(LocalModel.SWITCH, "").equals(Source.ON);
        String sources = on == 0 ? pen.say("privacy.off") : pen.count("privacy.on", on);
        String said = !model ? sources : on == 0 ? pen.say("privacy.model.on") : sources + " " + pen.say("privacy.model.on");
        return new PrivacyPage.Switches(said, on > 0 || model, demo, shown);
    }

    private static PrivacyPage.Model model(Pen pen, Settings settings, boolean demo, boolean companion) {
        String own = settings.get(LocalModel.OWN_PORT, "");
        return new PrivacyPage.Model(settings.get(LocalModel.SWITCH, "").equals(Source.ON), demo,
                pen.say("privacy.model.hosts", String.join(", ", AnalystModel.ports(settings))),
                pen.say(companion ? "privacy.way.companion" : "privacy.model.direct"), LocalModel.ownPort(own) > 0 ? own : "");
    }

    private static PrivacyPage.Switch one(Pen pen, Source source, boolean on, boolean companion) {
        Set<String> hosts = new LinkedHashSet<>();
        source.reaches().stream().map(Reach::host).forEach(hosts::add);
        boolean bulk = source.scope() == Source.Scope.BULK;
        String way = companion ? "privacy.way.companion"
                : source.browser() == Source.Browser.ALLOWED ? "privacy.way.direct" : "privacy.way.none";
        return new PrivacyPage.Switch(source.name(), source.title(), on, bulk, pen.say(bulk ? "privacy.bulk" : "privacy.each"),
                source.learns(), String.join(", ", hosts), pen.say(way), source.terms());
    }

    @Override
    public Turn handle(State state, Event event) {
        switch (event.name()) {
            case "privacy.switch":
                return flip(state, event.get("source"), event.is("on"));
            case "privacy.model":
                return flipModel(state, event.is("on"));
            case "privacy.port":
                return port(state, event.get("port").trim());
            case "privacy.silence":
                return silence(state);
            case "privacy.export":
                return export(state, event.get("format"));
            default:
                return Turn.to(state);
        }
    }

    /** Only a source of the list can be switched, and not while the demo is looked at. */
    private static Turn flip(State state, String name, boolean on) {
        Optional<Source> source = Sources.of(name);
        if (source.isEmpty() || state.books().isDemo()
                || state.books().own().settings().get(source.get().setting(), "").equals(Source.ON) == on) {
            return Turn.to(state);
        }
        Turn turn = Changes.quietly(state, List.of(new Fact.SettingPut(source.get().setting(), on ? Source.ON : "")));
        String said = turn.state().pen().say(on ? "privacy.switched.on" : "privacy.switched.off", source.get().title());
        return Changes.toast(turn, Toast.said(said));
    }

    private static Turn flipModel(State state, boolean on) {
        if (state.books().isDemo() || state.books().own().settings().get(LocalModel.SWITCH, "").equals(Source.ON) == on) {
            return Turn.to(state);
        }
        Turn turn = Changes.quietly(state, List.of(new Fact.SettingPut(LocalModel.SWITCH, on ? Source.ON : "")));
        String name = turn.state().pen().say("privacy.model.name");
        return Changes.toast(turn, Toast.said(turn.state().pen().say(on ? "privacy.switched.on" : "privacy.switched.off", name)));
    }

    private static Turn port(State state, String typed) {
        if (state.books().isDemo()) {
            return Turn.to(state);
        }
        if (!typed.isEmpty() && LocalModel.ownPort(typed) == 0) {
            return Changes.toast(Turn.to(state), Toast.wrong(state.pen().say("privacy.model.port.wrong")));
        }
        return Changes.say(state, List.of(new Fact.SettingPut(LocalModel.OWN_PORT, typed)), state.pen().say("settings.changed"));
    }

    private static Turn silence(State state) {
        List<Fact> off = new ArrayList<>();
        for (Source source : Sources.all()) {
            if (state.books().own().settings().get(source.setting(), "").equals(Source.ON)) {
                off.add(new Fact.SettingPut(source.setting(), ""));
            }
        }
        if (state.books().own().settings().get(LocalModel.SWITCH, "").equals(Source.ON)) {
            off.add(new Fact.SettingPut(LocalModel.SWITCH, ""));
        }
        if (off.isEmpty() || state.books().isDemo()) {
            return Turn.to(state);
        }
        Turn turn = Changes.quietly(state, off);
        return Changes.toast(turn, Toast.said(turn.state().pen().say("privacy.silenced"))).and(Effect.focus("#sources"));
    }

    private static Turn export(State state, String format) {
        PrivacyLedger ledger = state.books().own().outside();
        boolean json = format.equals("json");
        if (!json && !format.equals("csv")) {
            return Turn.to(state);
        }
        JsonArray lines = new JsonArray();
        ledger.lines().forEach(line -> lines.add(AskedJson.write(line)));
        String file = "walletlens-privacy-" + state.moment().today() + (json ? ".json" : ".csv");
        Turn turn = Turn.to(state).and(Effect.of("download", "name", file, "mime", json ? "application/json" : "text/csv",
                "text", json ? lines + "\n" : Csv.of(Tables.asked(ledger))));
        return Changes.toast(turn, Toast.said(state.pen().say("export.done", file)));
    }
}
