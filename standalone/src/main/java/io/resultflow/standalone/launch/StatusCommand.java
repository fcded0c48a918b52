package io.resultflow.standalone.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what runs, where, and how much disk it takes; exit code 0 when the app is healthy, 3 when not. */
@Command(name = "status", description = "Tell what runs and where.", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;
    private static final int CONNECT_MILLIS = 1_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = new Console(spec.commandLine().getOut());
        Settings settings = Settings.of(System.getenv());
        Optional<ProcessHandle> process = Instance.running(settings.home());
        boolean healthy = process.isPresent() && new Health(settings.managementPort()).isUp();
        console.say("App           "
                + process.map(running -> (healthy ? "healthy" : "not healthy") + ", pid " + running.pid())
                        .orElse("does not run"));
        console.say(
                "Documents     " + settings.mongodbUri().map(uri -> "MongoDB").orElse("embedded in the app"));
        console.say("Temporal      " + temporal(settings));
        if (process.isPresent()) {
            console.where(settings);
        }
        if (Files.isDirectory(settings.home())) {
            disk(settings.home(), console);
        }
        return healthy ? 0 : NOT_RUNNING;
    }

    private static String temporal(Settings settings) {
        if (settings.temporalTarget().isPresent()) {
            return "at " + settings.temporalTarget().get();
        }
        boolean answers = answers(settings.temporalPort());
        return (answers ? "answers" : "does not answer") + " at 127.0.0.1:" + settings.temporalPort();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void disk(Path home, Console console) throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            for (Path entry : entries.sorted().toList()) {
                long bytes = size(entry);
                if (bytes > 0) {
                    console.say(String.format("Disk          %8.1f MB  %s", bytes / 1e6, entry));
                }
            }
        }
    }

    private static long size(Path entry) throws IOException {
        try (Stream<Path> files = Files.walk(entry)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }
}
