package io.resultflow.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {
    @TempDir
    Path home;

    @Test
    void the_running_process_is_found_until_it_closes() {
        try (Instance instance = Instance.take(home)) {
            assertThat(instance).isNotNull();
            assertThat(Instance.running(home))
                    .map(ProcessHandle::pid)
                    .contains(ProcessHandle.current().pid());
        }
        assertThat(Instance.running(home)).isEmpty();
    }

    @Test
    void another_program_with_the_same_number_is_not_mistaken_for_it() throws IOException {
        Files.write(
                home.resolve("resultflow.pid"),
                List.of(Long.toString(ProcessHandle.current().pid()), "2001-01-01T00:00:00Z"));
        assertThat(Instance.running(home)).isEmpty();
    }
}
