package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
            assertThat(nice(process)).isEqualTo(Background.NICE);

            Path session = process.resolve("autogroup");
            if (Files.exists(session)) {
                assertThat(Files.readString(session)).endsWith(" nice " + Background.NICE + "\n");
            }
        }
    }

    /** A thread's {@code nice} goes to the processes that it starts: theirs must not come on top, or a document seems to hang. */
    @Test
    void it_steps_back_no_further_when_whoever_starts_it_has_done_so() throws Exception {
        CompletableFuture<Integer> nice = new CompletableFuture<>();
        Thread behind = new Thread(() -> {
            try {
                String self = Files.readSymbolicLink(Path.of("/proc/thread-self"))
                        .getFileName()
                        .toString();
                new ProcessBuilder("renice", "-n", "10", "-p", self).start().waitFor();
                try (OfficeConverter office = OfficeConverter.start(OfficeSettings.of(1, work))) {
                    nice.complete(
                            nice(Path.of("/proc", Long.toString(office.pids().get(0)))));
                }
            } catch (Exception e) {
                nice.completeExceptionally(e);
            }
        });
        behind.start();
        assertThat(nice.get(2, TimeUnit.MINUTES)).isEqualTo(Background.NICE);
        behind.join();
    }

    private static int nice(Path process) throws IOException {
        String stat = Files.readString(process.resolve("stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19 - 3]);
    }
}
