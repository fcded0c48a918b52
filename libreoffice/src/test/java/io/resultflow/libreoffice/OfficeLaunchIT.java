package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OfficeLaunchIT {
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

    /** Field 19 of /proc/pid/stat, proc(5), and the share of the session, sched(7). */
    @Test
    void it_leaves_the_processor_to_whom_somebody_waits_for() throws Exception {
        try (OfficeConverter office = OfficeConverter.start(OfficeSettings.of(1, work))) {
            Path process = Path.of("/proc", Long.toString(office.pids().get(0)));
            String stat = Files.readString(process.resolve("stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            assertThat(afterName[19 - 3]).isEqualTo(Integer.toString(Background.NICE));

            Path session = process.resolve("autogroup");
            if (Files.exists(session)) {
                assertThat(Files.readString(session)).endsWith(" nice " + Background.NICE + "\n");
            }
        }
    }
}
