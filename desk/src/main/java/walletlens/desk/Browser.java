package walletlens.desk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The person's own browser. */
final class Browser {
    private Browser() {
    }

    /** Opens an address in it; false where there is none to be seen. */
    static boolean open(String address, Map<String, String> environment) {
        Optional<List<String>> command = command(System.getProperty("os.name"), environment);
        if (command.isEmpty()) {
            return false;
        }
        try {
            var words = new java.util.ArrayList<>(command.get());
            words.add(address);
            new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    /** The command that opens an address on a system; on Linux only where there is a screen. */
    static Optional<List<String>> command(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return Optional.of(List.of("open"));
        }
        if (name.contains("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        boolean screen = !environment.getOrDefault("DISPLAY", "").isEmpty()
            || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        return screen ? Optional.of(List.of("xdg-open")) : Optional.empty();
    }
}
