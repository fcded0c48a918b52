package io.resultflow.engines.temporal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that ends with this process, even when this process is killed: {@code guard.sh} stands between
 * the two, holds a pipe from here, and stops the program when the pipe ends.
 */
final class GuardedProcess {
    private static final int STOP_SECONDS = 20;

    private final Process guard;

    private GuardedProcess(Process guard) {
        this.guard = guard;
    }

    /**
     * Starts the program; what it prints is appended to the log.
     *
     * @param environment what is set for the program where this process's own environment does not
     * @param pidFile holds the program's process id while it runs
     */
    static GuardedProcess start(List<String> command, Map<String, String> environment, Path pidFile, Path log)
            throws IOException {
        Files.deleteIfExists(pidFile);
        List<String> guarded = new ArrayList<>(List.of("bash", "-c", script(), "guard.sh", pidFile.toString()));
        guarded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(guarded)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        environment.forEach(builder.environment()::putIfAbsent);
        return new GuardedProcess(builder.start());
    }

    private static String script() throws IOException {
        try (InputStream script = GuardedProcess.class.getResourceAsStream("guard.sh")) {
            if (script == null) {
                throw new IOException("guard.sh is not in the jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Waits for the program to end and returns its exit code. */
    int waitFor() throws InterruptedException {
        return guard.waitFor();
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    /** Asks the program to stop, makes it stop when it does not, and waits. */
    void stop() {
        try {
            guard.getOutputStream().close();
            if (!guard.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                guard.destroyForcibly();
            }
        } catch (IOException e) {
            guard.destroyForcibly();
        } catch (InterruptedException e) {
            guard.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends the program that an earlier process left behind, if the pid file names one and its command line
     * holds the mark: another program may have got the number since.
     */
    static void endLeftOver(Path pidFile, String mark) throws IOException {
        Optional<ProcessHandle> left =
                running(pidFile).filter(process -> commandLine(process.pid()).contains(mark));
        if (left.isPresent()) {
            end(left.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** The living process that the file names. */
    static Optional<ProcessHandle> running(Path pidFile) {
        try {
            String text = Files.readString(pidFile).strip();
            return text.matches("[0-9]{1,10}") ? ProcessHandle.of(Long.parseLong(text)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException e) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().commandLine())
                    .orElse("");
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
