package io.resultflow.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void without_any_variable_everything_is_embedded_and_on_loopback() {
        Settings settings = Settings.of(Map.of());
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.temporalPort()).isEqualTo(7233);
        assertThat(settings.temporalUiPort()).isEqualTo(8233);
        assertThat(settings.mongodbUri()).isEmpty();
        assertThat(settings.temporalTarget()).isEmpty();
        assertThat(settings.roles()).containsExactlyInAnyOrder("api", "workers");
        assertThat(settings.home()).isAbsolute();
    }

    @Test
    void links_go_to_the_port_that_was_set() {
        assertThat(Settings.of(Map.of("RESULTFLOW_PORT", "9000")).publicUrl())
                .isEqualTo(URI.create("http://localhost:9000"));
    }

    @Test
    void a_port_that_is_none_is_named_with_its_variable() {
        assertThatThrownBy(() -> Settings.of(Map.of("RESULTFLOW_TEMPORAL_PORT", "70000")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("RESULTFLOW_TEMPORAL_PORT");
    }

    @Test
    void an_unknown_role_is_refused() {
        assertThatThrownBy(() -> Settings.of(Map.of("RESULTFLOW_ROLES", "api,mailer")))
                .hasMessageContaining("RESULTFLOW_ROLES");
    }

    @Test
    void every_variable_stands_in_the_guide() throws Exception {
        String guide = Files.readString(Path.of("..", "docs", "operating.md"));
        assertThat(Settings.NAMES).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }
}
