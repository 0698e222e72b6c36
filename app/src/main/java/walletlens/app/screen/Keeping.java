package walletlens.app.screen;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import java.util.ArrayList;
import java.util.List;
import walletlens.app.Books;
import walletlens.app.Changes;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Over;
import walletlens.app.Pen;
import walletlens.app.Phase;
import walletlens.app.State;
import walletlens.app.Toast;
import walletlens.app.Turn;
import walletlens.text.Parts;

/** Keeping the vault: its passphrase, backups, restoring, verifying, deleting; what is asked of the host and its answers. */
public final class Keeping {
    private static final List<String> MIRRORS = List.of("away", "locked", "failed");

    private Keeping() {
    }

    /** What one of the settings' events about the vault leads to. */
    static Turn handle(State state, Event event) {
        Pen pen = state.pen();
        SettingsView view = state.views().settings();
        if (event.named("export")) {
            return Exchange.handle(state, event);
        }
        if (state.books().isDemo()) {
            return Turn.to(state);
        }
        switch (event.name()) {
            case "protection.set":
                return protect(state, event);
            case "protection.remove":
                return busy(state, "vault.protect").and(Effect.of("vault.protect", "passphrase", ""));
            case "backup.save":
                if (SettingsScreen.isShort(event.get("passphrase"))) {
                    return remember(state, view.backup(pen.say("protection.wrong.short"), ""));
                }
                return busy(with(state, view.backup("", "")), "vault.export")
                        .and(Effect.of("vault.export", "passphrase", event.get("passphrase")));
            case "backup.code":
                return busy(with(state, view.backup("", "")), "vault.export").and(Effect.of("vault.export", "recovery", "true"));
            case "backup.code.copy":
                return Changes.toast(Turn.to(state).and(Effect.of("clipboard", "text", view.code())),
                        Toast.said(pen.say("backup.code.copied")));
            case "backup.code.done":
                return remember(state, view.backup("", ""));
            case "restore.file":
                return remember(state, view.restore(event.get("file"), event.get("handle"), "", List.of()))
                        .and(Effect.focus("#restore-pass"));
            case "restore.cancel":
                return remember(state, view.restore("", "", "", List.of()));
            case "restore.go":
                return busy(with(state, view.restore(view.file(), view.handle(), "", List.of())), "vault.import")
                        .and(Effect.of("vault.import", "handle", view.handle(), "passphrase", event.get("passphrase")));
            case "verify":
                return busy(state, "vault.verify").and(Effect.of("vault.verify"));
            case "repair":
                return busy(state, "vault.repair").and(Effect.of("vault.repair"));
            case "erase.open":
                return remember(state, view.erase(true, "")).and(Effect.focus("#erase-word"));
            case "erase.cancel":
                return remember(state, view.erase(false, ""));
            case "erase.go":
                if (!event.get("word").trim().equalsIgnoreCase(pen.say("erase.word"))) {
                    return remember(state, view.erase(true, pen.say("erase.wrong", pen.say("erase.word"))));
                }
                return busy(state, "vault.erase").and(Effect.of("vault.erase"));
            default:
                return Turn.to(state);
        }
    }

    private static Turn protect(State state, Event event) {
        Pen pen = state.pen();
        SettingsView view = state.views().settings();
        String passphrase = event.get("passphrase");
        String wrong = SettingsScreen.isShort(passphrase) ? pen.say("protection.wrong.short")
                : !passphrase.equals(event.get("again")) ? pen.say("protection.wrong.differ") : "";
        return wrong.isEmpty()
                ? busy(with(state, view.protection("")), "vault.protect").and(Effect.of("vault.protect", "passphrase", passphrase))
                : remember(state, view.protection(wrong)).and(Effect.focus("#set-pass"));
    }

    private static State with(State state, SettingsView view) {
        return state.with(state.views().with(view));
    }

    private static Turn remember(State state, SettingsView view) {
        return Turn.to(with(state, view));
    }

    private static Turn busy(State state, String kind) {
        return remember(state, state.views().settings().busy(kind));
    }

    /** What an answer of the vault leads to. */
    public static Turn answered(State state, Event answer) {
        State idle = with(state, state.views().settings().busy(""));
        Pen pen = state.pen();
        SettingsView view = idle.views().settings();
        if (!answer.is("ok") && !answer.is("more")) {
            return failed(idle, answer);
        }
        switch (answer.get("kind")) {
            case "vault.protect":
                boolean set = answer.get("protection").contains("passphrase");
                return Changes.toast(Turn.to(idle.with(idle.host().keeping(answer.get("protection"), "").mirrored(answer))),
                        Toast.said(pen.say(set ? "protection.done" : "protection.removed")));
            case "vault.export":
                State saved = with(idle, view.backup("", answer.get("recovery")));
                return Changes.toast(Turn.to(saved.with(saved.host().keeping("", answer.get("backupAt")))),
                        Toast.said(pen.say("backup.done")));
            case "vault.import":
                return imported(state, answer);
            case "vault.verify":
                List<String> damage = damage(answer.get("problems"));
                String said = damage.isEmpty()
                        ? pen.say("verify.sound", answer.get("records"), answer.get("frames"))
                        : pen.count("verify.damaged", damage.size(), answer.get("records"));
                return remember(idle, view.verified(said, damage));
            case "vault.repair":
                State mended = idle.with(idle.views().with(new GateView("", false, List.of(), List.of())));
                return remember(mended, view.verified(pen.say("verify.repaired", answer.get("count")), List.of()));
            case "vault.erase":
                return gone(idle, answer.get("copy"));
            default:
                return Turn.to(idle);
        }
    }

    /** What was deleted where. The book is dropped with the files: nothing of it is on the page any more. */
    private static Turn gone(State state, String copy) {
        Pen pen = state.pen();
        String said = List.of("deleted", "away", "kept").contains(copy) ? pen.say("gone.copy." + copy) : "";
        State empty = state.with(Books.EMPTY.forLocale(state.host().locale())).with(Toast.NONE).with(Over.NOTHING);
        return Turn.to(empty.with(Phase.GONE).with(Views.FIRST.with(new GateView(said, false, List.of(), List.of()))))
                .and(Effect.focus("#gone-title"));
    }

    /** What the vault tells unasked: records that came by the companion's copy, and how that copy stands. */
    public static Turn told(State state, Event event) {
        return event.named("vault.added") ? added(state, event) : mirrored(state, event);
    }

    private static Turn added(State state, Event event) {
        GateView gate = state.views().gate();
        List<String> arrived = new ArrayList<>(gate.records());
        arrived.addAll(records(event.get("records")));
        List<String> waiting = event.is("more") ? arrived : List.of();
        State kept = state.with(state.views().with(new GateView("", false, waiting, gate.problems())));
        if (event.is("more") || arrived.isEmpty()) {
            return Turn.to(kept);
        }
        State merged = kept.with(kept.books().merged(arrived, kept.host().device()));
        return Changes.toast(Turn.to(merged), Toast.said(merged.pen().count("mirror.added", arrived.size())));
    }

    /** A copy that lags behind is told of once, until it has caught up. */
    private static Turn mirrored(State state, Event event) {
        State told = state.with(state.host().mirrored(event));
        boolean before = state.host().mirror().isBehind();
        boolean now = told.host().mirror().isBehind();
        return now && !before ? Changes.toast(Turn.to(told), Toast.said(behind(told))) : Turn.to(told);
    }

    /** How the companion's copy lags behind, in a sentence; empty where it does not. */
    static String behind(State state) {
        String mirror = state.host().mirror().state();
        return state.host().mirror().isBehind() && MIRRORS.contains(mirror) ? state.pen().say("mirror." + mirror) : "";
    }

    private static Turn failed(State state, Event answer) {
        SettingsView view = state.views().settings();
        String why = answer.get("error");
        switch (answer.get("kind")) {
            case "vault.protect":
                return remember(state, view.protection(why));
            case "vault.export":
                return remember(state, view.backup(why, ""));
            case "vault.import":
                return remember(state, view.restore(view.file(), view.handle(), why, List.of()));
            case "vault.erase":
                return remember(state, view.erase(true, why));
            default:
                return remember(state, view.verified(why, List.of(why)));
        }
    }

    /** Records of another vault, which may come in several answers. */
    private static Turn imported(State state, Event answer) {
        SettingsView view = state.views().settings();
        List<String> arrived = new ArrayList<>(view.restored());
        arrived.addAll(records(answer.get("records")));
        if (answer.is("more")) {
            return remember(state, view.restore(view.file(), view.handle(), "", arrived));
        }
        State idle = with(state, view.restore("", "", "", List.of()).busy(""));
        State merged = idle.with(idle.books().merged(arrived, idle.host().device()));
        String said = arrived.isEmpty() ? idle.pen().say("restore.nothing") : idle.pen().count("restore.done", arrived.size());
        return Changes.toast(Turn.to(merged), Toast.said(said));
    }

    /** The records of an answer, one a line. */
    public static List<String> records(String lines) {
        return Parts.of(lines, '\n');
    }

    /** Damage as the vault names it, line by line. */
    public static List<String> damage(String problems) {
        List<String> lines = new ArrayList<>();
        try {
            for (JsonValue each : Json.parse(problems.isEmpty() ? "[]" : problems).asArray()) {
                JsonObject problem = each.asObject();
                JsonValue frame = problem.get("frame");
                lines.add((frame == null ? "" : frame + ": ") + problem.getString("why", ""));
            }
        } catch (ParseException | UnsupportedOperationException unreadable) {
            lines.add(problems);
        }
        return lines;
    }
}
