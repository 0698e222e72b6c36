package walletlens.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, with a home folder that is not the user's. */
final class Program {
    private static final int PATIENCE = 40;

    private final Path home;
    private final List<String> extras = new ArrayList<>();

    Program(Path home) {
        this.home = home;
    }

    /** How a process ended and what it said. */
    record Ended(int exit, String out, String err) {
    }

    /** With a further environment variable, written {@code NAME=value}. */
    Program with(String variable) {
        extras.add(variable);
        return this;
    }

    /** Runs it to its end; its standard input is empty and no terminal. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        Path err = Files.createTempFile(home, "err", ".txt");
        Process process = start(err, arguments);
        process.getOutputStream().close();
        Thread watch = new Thread(() -> endAfterAWhile(process));
        watch.setDaemon(true);
        watch.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return new Ended(process.exitValue(), out, Files.readString(err));
    }

    private static void endAfterAWhile(Process process) {
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException finished) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it and lets it run. */
    Process start(Path err, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
            "-Duser.home=" + home, "-Dwalletlens.site=" + home.resolve("site"), "walletlens.desk.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        List.of("WALLETLENS_PASSPHRASE", "DISPLAY", "WAYLAND_DISPLAY").forEach(builder.environment()::remove);
        for (String variable : extras) {
            int at = variable.indexOf('=');
            builder.environment().put(variable.substring(0, at), variable.substring(at + 1));
        }
        return builder.start();
    }
}
