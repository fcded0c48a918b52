package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class AllocatorIT {
    @TempDir
    private Path work;

    @Test
    void a_libreoffice_runs_on_jemalloc_where_the_system_has_it() throws Exception {
        Optional<Path> installed = Allocator.installed();
        try (OfficeConverter office = OfficeConverter.start(OfficeSettings.of(1, work))) {
            Path maps = Path.of("/proc", Long.toString(office.pids().get(0)), "maps");
            assertThat(Files.readString(maps).contains("libjemalloc")).isEqualTo(installed.isPresent());
        }
    }
}
