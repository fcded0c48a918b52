package io.resultflow.engines.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.engines.tool.Tools;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class TemporalServerIT {
    @TempDir
    Path folder;

    private final Path tool =
            Tools.of(System.getenv(), Path.of(".resultflow")).temporal().require();

    @Test
    void a_killed_server_is_started_again_and_answers() throws Exception {
        try (TemporalServer server = TemporalServer.start(tool, folder, freePort(), freePort())) {
            ProcessHandle first = ProcessHandle.of(server.pid().orElseThrow()).orElseThrow();
            first.destroyForcibly();
            first.onExit().get(10, TimeUnit.SECONDS);
            TemporalCli cli = new TemporalCli(tool, server.target());
            while (!cli.isServing()) {
                Thread.onSpinWait();
            }
            assertThat(server.pid().orElseThrow()).isNotEqualTo(first.pid());
            assertThat(cli.setRetention(Duration.ofDays(30))).isTrue();
        }
    }

    /** Field 19 of /proc/pid/stat, proc(5). */
    @Test
    @EnabledOnOs(OS.LINUX)
    void it_leaves_the_processor_to_whom_somebody_waits_for() throws Exception {
        try (TemporalServer server = TemporalServer.start(tool, folder, freePort(), freePort())) {
            String stat =
                    Files.readString(Path.of("/proc", Long.toString(server.pid().orElseThrow()), "stat"));
            assertThat(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19 - 3])
                    .isEqualTo("10");
        }
    }

    @Test
    void a_closed_server_has_ended_and_comes_back_on_its_file() throws Exception {
        long pid;
        try (TemporalServer server = TemporalServer.start(tool, folder, freePort(), freePort())) {
            pid = server.pid().orElseThrow();
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
        try (TemporalServer server = TemporalServer.start(tool, folder, freePort(), freePort())) {
            assertThat(server.pid()).isPresent();
        }
    }

    @Test
    void no_server_outlives_its_killed_owner() throws Exception {
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnerProcess.class.getName(),
                        tool.toString(),
                        folder.toString(),
                        Integer.toString(freePort()),
                        Integer.toString(freePort()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long pid;
        try (var lines = owner.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (!line.matches("[0-9]+")) {
                line = lines.readLine();
            }
            pid = Long.parseLong(line);
        } finally {
            owner.destroyForcibly();
        }
        var server = ProcessHandle.of(pid);
        if (server.isPresent()) {
            server.get().onExit().get(15, TimeUnit.SECONDS);
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
