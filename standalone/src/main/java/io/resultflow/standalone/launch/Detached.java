package io.resultflow.standalone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts {@code up} as a process of its own that outlives this one and its terminal. */
record Detached(Settings settings, Consumer<String> say) {
    private static final int START_MINUTES = 20;
    private static final int POLL_MILLIS = 300;

    /**
     * Returns when the app is healthy.
     *
     * @throws LaunchFailure when it ended instead; the message names its output
     */
    void start() throws IOException, InterruptedException {
        Instance.running(settings.home()).ifPresent(process -> {
            throw new LaunchFailure("ResultFlow runs already, pid " + process.pid() + ".");
        });
        Files.createDirectories(settings.home());
        Path output = settings.home().resolve("up.log");
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile());
        builder.environment().put("RESULTFLOW_HOME", settings.home().toString());
        say.accept("Starting in the background (output: " + output + ")");
        Process process = builder.start();
        Health health = new Health(settings.managementPort());
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(START_MINUTES);
        while (!health.isUp()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new LaunchFailure("ResultFlow did not start: " + lastLine(output));
            }
            if (System.nanoTime() > end) {
                process.destroy();
                throw new LaunchFailure("ResultFlow is not healthy after " + START_MINUTES + " minutes; see " + output);
            }
        }
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        // A session of its own: a signal to this terminal's programs does not reach it.
        Path setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            command.add(setsid.toString());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "up"));
        return command;
    }

    private static String lastLine(Path output) throws IOException {
        List<String> lines = Files.readAllLines(output);
        return lines.isEmpty() ? "see " + output : lines.get(lines.size() - 1);
    }
}
