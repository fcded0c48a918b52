package io.resultflow.engines.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolTest {
    @TempDir
    Path folder;

    private Path program(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Tool temporal(Map<String, String> environment) {
        return Tools.of(environment, folder.resolve("home")).temporal();
    }

    @Test
    void what_is_configured_goes_before_the_path_and_that_before_the_cache() throws IOException {
        Path cached = program("home/tools/temporal");
        assertThat(temporal(Map.of()).find()).contains(cached);
        Path onPath = program("bin/temporal");
        Map<String, String> path = Map.of("PATH", "/nowhere:" + onPath.getParent());
        assertThat(temporal(path).find()).contains(onPath);
        Path configured = program("own/my-temporal");
        assertThat(temporal(Map.of("PATH", path.get("PATH"), "RESULTFLOW_TEMPORAL", configured.toString()))
                        .find())
                .contains(configured);
    }

    @Test
    void a_setting_that_names_no_program_is_an_error_even_when_another_is_there() throws IOException {
        program("home/tools/temporal");
        Tool tool = temporal(Map.of("RESULTFLOW_TEMPORAL", folder.toString()));
        assertThatThrownBy(tool::find)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RESULTFLOW_TEMPORAL");
    }

    @Test
    void a_missing_tool_says_in_one_line_what_to_do() {
        assertThatThrownBy(temporal(Map.of("HOME", folder.toString()))::require)
                .hasMessageContaining("Temporal's CLI is missing: install it from https://")
                .hasMessageContaining("RESULTFLOW_TEMPORAL")
                .hasMessageNotContaining("\n");
    }

    @Test
    void what_is_here_is_not_installed_again() throws Exception {
        Path here = program("bin/x");
        List<String> said = new ArrayList<>();
        Tool tool = new Tool(
                "X",
                new Search("X", List.of("x"), List.of(here), Map.of()),
                say -> say.accept("installing"),
                "install X");
        assertThat(tool.install(said::add)).isEqualTo(here);
        assertThat(said).isEmpty();
    }

    @Test
    void what_an_installer_brought_is_found() throws Exception {
        Path later = folder.resolve("cache/x");
        Tool tool = new Tool(
                "X",
                new Search("X", List.of("x"), List.of(later), Map.of()),
                say -> {
                    say.accept("installing");
                    program("cache/x");
                },
                "install X");
        List<String> said = new ArrayList<>();
        assertThat(tool.install(said::add)).isEqualTo(later);
        assertThat(said).containsExactly("installing");
    }
}
