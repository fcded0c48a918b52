package io.resultflow.engines.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs a command that takes minutes: tells every ten seconds that it still runs, keeps its output in a log. */
record LongCommand(String what, List<String> command, Map<String, String> settings, Path log) {
    private static final int TELL_SECONDS = 10;

    /** Whether it succeeded. It is ended when this thread is interrupted. */
    boolean run(Consumer<String> say) throws IOException, InterruptedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        say.accept(what + " (log: " + log + ")");
        Process process = builder.start();
        try {
            int seconds = 0;
            while (!process.waitFor(TELL_SECONDS, TimeUnit.SECONDS)) {
                seconds += TELL_SECONDS;
                say.accept(what + ": " + seconds + " s");
            }
            return process.exitValue() == 0;
        } finally {
            process.destroy();
        }
    }
}
