package io.resultflow.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Settings of docker-compose.yml: no container engine may be at hand where the tests run. */
class ComposeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final String text;
    private final JsonNode services;

    ComposeTest() throws IOException {
        text = Files.readString(ROOT.resolve("docker-compose.yml"));
        Object whole = new Yaml().load(text);
        services = new JsonMapper().valueToTree(whole).path("services");
    }

    private JsonNode environment(String service) {
        return services.path(service).path("environment");
    }

    @Test
    void every_image_has_a_fixed_version() {
        assertThat(services.values()).isNotEmpty().allSatisfy(service -> {
            if (!service.has("build")) {
                assertThat(service.path("image").asString()).matches("[a-z/-]+:[0-9]+\\.[0-9]+.*");
            }
        });
    }

    @Test
    void nothing_listens_beyond_this_machine() {
        assertThat(services.values().stream()
                        .flatMap(service -> service.path("ports").valueStream()))
                .isNotEmpty()
                .allSatisfy(port -> assertThat(port.asString()).startsWith("127.0.0.1:"));
    }

    @Test
    void the_app_knows_every_setting_that_it_is_given() {
        for (String service : List.of("api", "workers")) {
            Set<String> names = Set.copyOf(environment(service).propertyNames());
            assertThat(names)
                    .isSubsetOf(Settings.NAMES)
                    .contains("RESULTFLOW_MONGODB_URI", "RESULTFLOW_TEMPORAL_TARGET", "RESULTFLOW_PUBLIC_URL");
            String roles = environment(service).path("RESULTFLOW_ROLES").asString();
            assertThat(Settings.of(Map.of("RESULTFLOW_ROLES", roles)).roles()).containsExactly(service);
        }
    }

    @Test
    void every_secret_comes_from_the_env_file_and_its_example_names_it() throws IOException {
        Set<String> used = Pattern.compile("\\$\\{([A-Z_]+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<String> lines = Files.lines(ROOT.resolve(".env.example"))) {
            assertThat(lines.filter(line -> !line.startsWith("#")))
                    .containsExactlyInAnyOrderElementsOf(
                            used.stream().map(name -> name + "=").toList());
        }
        assertThat(text).doesNotContainPattern("(?i)(password|pwd): *[a-z0-9]");
    }

    @Test
    void what_runs_for_long_has_a_health_check_and_its_data_a_volume() {
        assertThat(List.of("mongodb", "postgresql", "temporal", "api", "workers"))
                .allMatch(service -> services.path(service).has("healthcheck"));
        assertThat(List.of("mongodb", "postgresql"))
                .allMatch(service -> services.path(service).has("volumes"));
    }

    @Test
    void Temporal_knows_the_same_search_attributes_as_the_embedded_one() {
        assertThat(services.path("temporal-setup").path("entrypoint").toString())
                .contains(
                        "ResultFlowBatch Keyword",
                        "ResultFlowStatus Keyword",
                        "ResultFlowTemplate Keyword",
                        "ResultFlowRow Int");
        assertThat(environment("temporal").path("DEFAULT_NAMESPACE_RETENTION").asString())
                .isEqualTo("720h");
    }

    @Test
    void the_workers_image_is_built_from_a_file_that_is_there() {
        String dockerfile =
                services.path("workers").path("build").path("dockerfile").asString();
        assertThat(ROOT.resolve(dockerfile)).isRegularFile();
    }
}
