package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md names a test for each threat: those tests exist. */
class SecurityPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT|Contract))(?:\\.(\\w+))?`");

    @Test
    void every_test_that_it_names_is_there() throws IOException {
        Map<String, String> sources = sources();
        Matcher named = NAMED.matcher(Files.readString(ROOT.resolve("docs/security.md")));
        int found = 0;
        while (named.find()) {
            found++;
            String source = sources.get(named.group(1));
            assertThat(source).as(named.group(1)).isNotNull();
            if (named.group(2) != null) {
                assertThat(source).as(named.group()).contains("void " + named.group(2) + "(");
            }
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void every_line_of_its_tables_names_one() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("docs/security.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| threat"))
                .toList();
        assertThat(lines).isNotEmpty().allMatch(line -> NAMED.matcher(line).find());
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SecurityPageTest::tests)
                    .collect(Collectors.toMap(
                            path -> path.getFileName().toString().replace(".java", ""),
                            SecurityPageTest::text,
                            (one, other) -> one + other));
        }
    }

    private static Stream<Path> tests(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
