package io.resultflow.engines.temporal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The Temporal CLI's commands that ask or change a running server. */
record TemporalCli(Path tool, String target) {
    private static final int LIMIT_SECONDS = 20;

    /** Whether the server's front end answers that it serves. */
    boolean isServing() throws IOException, InterruptedException {
        return run("operator", "cluster", "health").contains("SERVING")
                && !run("operator", "namespace", "describe", "default").isEmpty();
    }

    /** Keeps closed histories of the default namespace so long; false when the server did not agree. */
    boolean setRetention(Duration retention) throws IOException, InterruptedException {
        String hours = retention.toHours() + "h";
        run("operator", "namespace", "update", "--namespace", "default", "--retention", hours);
        String described = run("operator", "namespace", "describe", "default", "--output", "json");
        return described.contains("\"" + retention.toSeconds() + "s\"");
    }

    /** What the command printed; empty when it failed or took too long. */
    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--address", target, "--command-timeout", "10s", "--color", "never"));
        command.addAll(TemporalServer.NO_USER_SETTINGS);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0 ? output : "";
        } finally {
            process.destroyForcibly();
        }
    }
}
