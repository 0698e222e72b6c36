package walletlens.tab.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.teavm.extension.spi.resources.DefaultResourcesPolicy;

/**
 * Tells the compiler which resources to build into the engine: every file that is not a class below {@link #ROOT}, in
 * every module on its classpath. Nothing has to be registered; whatever stands elsewhere is not in the tab.
 */
public final class TabResources extends DefaultResourcesPolicy {
    /** The one place resources of the tab come from. */
    public static final String ROOT = "walletlens/";

    /** Made by the compiler through its service loader. */
    public TabResources() {}

    @Override
    public String[] supplyResources(Collection<? extends String> classNames) {
        return below(environment().classLoader()).toArray(String[]::new);
    }

    /**
     * Lists the resources below {@link #ROOT}, sorted, so that the same sources give the same bytes.
     *
     * @param classes where to look
     * @return their names without a leading slash
     */
    static SortedSet<String> below(ClassLoader classes) {
        SortedSet<String> names = new TreeSet<>();
        try {
            for (URL place : Collections.list(classes.getResources(ROOT))) {
                if (place.getProtocol().equals("jar")) {
                    addFromJar(place, names);
                } else {
                    addFromFolder(Path.of(place.toURI()), names);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return names;
    }

    private static void addFromJar(URL place, SortedSet<String> names) throws IOException {
        JarURLConnection connection = (JarURLConnection) place.openConnection();
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            jar.stream().map(entry -> entry.getName()).filter(TabResources::wanted).forEach(names::add);
        }
    }

    private static void addFromFolder(Path folder, SortedSet<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> ROOT + folder.relativize(file).toString().replace('\\', '/'))
                    .filter(TabResources::wanted)
                    .forEach(names::add);
        }
    }

    private static boolean wanted(String name) {
        return name.startsWith(ROOT) && !name.endsWith("/") && !name.endsWith(".class");
    }
}
