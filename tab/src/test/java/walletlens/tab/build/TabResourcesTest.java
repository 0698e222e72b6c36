package walletlens.tab.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TabResourcesTest {
    @TempDir
    Path folder;

    @Test
    void filesOfFoldersAreFoundAndClassesAreNot() throws IOException {
        Files.createDirectories(folder.resolve("walletlens/words"));
        Files.writeString(folder.resolve("walletlens/words/de.properties"), "a=b");
        Files.writeString(folder.resolve("walletlens/A.class"), "");
        Files.writeString(folder.resolve("elsewhere.txt"), "");

        try (URLClassLoader classes = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThat(TabResources.below(classes)).containsExactly("walletlens/words/de.properties");
        }
    }

    @Test
    void filesOfJarsAreFoundInNameOrder() throws IOException {
        Path jar = folder.resolve("x.jar");
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file)) {
            for (String name : new String[] {"walletlens/", "walletlens/z.tsv", "walletlens/a.tsv", "walletlens/B.class", "META-INF/x"}) {
                out.putNextEntry(new JarEntry(name));
                out.closeEntry();
            }
        }

        try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(TabResources.below(classes)).containsExactly("walletlens/a.tsv", "walletlens/z.tsv");
        }
    }
}
