package walletlens;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The worked cases that stand in plain text beside the tests of a package: each begins with a line {@code == title}. */
public final class Cases {
    private Cases() {
    }

    /**
     * Hands on every case of a folder, file by file.
     *
     * @param folder as a resource, such as {@code /walletlens/lots}
     * @param each given the file's name and the title, and the lines; what stands before the first title is a case of the file's name
     *     where it is more than remarks
     */
    public static void in(String folder, BiConsumer<String, List<String>> each) throws IOException, URISyntaxException {
        try (var files = Files.list(Path.of(Cases.class.getResource(folder).toURI()))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".case")).sorted().toList()) {
                String name = file.getFileName().toString();
                String title = name;
                List<String> lines = new ArrayList<>();
                List<String> all = new ArrayList<>(Files.readAllLines(file));
                all.add("== end");
                for (String line : all) {
                    if (!line.startsWith("== ")) {
                        lines.add(line);
                        continue;
                    }
                    if (!title.equals(name) || lines.stream().anyMatch(text -> !text.isBlank() && !text.startsWith("#"))) {
                        each.accept(title, List.copyOf(lines));
                    }
                    title = name + ": " + line.substring(3);
                    lines.clear();
                }
            }
        }
    }
}
