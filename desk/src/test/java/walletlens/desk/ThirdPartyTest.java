package walletlens.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of others' works is complete, so that nobody's licence is forgotten. */
class ThirdPartyTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>\\s*<groupId>([^<]*)</groupId>\\s*<artifactId>([^<]*)</artifactId>");

    @Test void every_work_we_depend_on_is_listed_with_its_licence() throws IOException {
        String list = Files.readString(ROOT.resolve("docs/third-party.md"));

        assertThat(dependencies()).contains("picocli", "echarts").allSatisfy(name ->
            assertThat(list.lines().filter(line -> line.startsWith("|"))).as(name)
                .anyMatch(line -> line.matches("\\|(.*[ ,])?" + Pattern.quote(name) + "[ ,].*")));
    }

    private static Set<String> dependencies() throws IOException {
        var names = new TreeSet<String>();
        for (String folder : new String[] {".", "core", "app", "tab", "desk", "bench"}) {
            Matcher found = DEPENDENCY.matcher(Files.readString(ROOT.resolve(folder).resolve("pom.xml")));
            while (found.find()) {
                if (!found.group(1).equals("org.walletlens")) {
                    names.add(found.group(2));
                }
            }
        }
        JsonObject packages = Json.parse(Files.readString(ROOT.resolve("tab/package.json"))).asObject();
        names.addAll(packages.get("dependencies").asObject().names());
        names.addAll(packages.get("devDependencies").asObject().names());
        return names;
    }
}
