package io.resultflow.standalone.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * This process as the only one on its state directory: it holds a lock, which ends with it however it ends,
 * and a file with its process id and start, so that a number used again by another program is not mistaken
 * for it.
 */
final class Instance implements AutoCloseable {
    private static final String LOCK = "resultflow.lock";
    private static final String PID = "resultflow.pid";

    private final FileChannel channel;
    private final Path pidFile;

    private Instance(FileChannel channel, Path pidFile) {
        this.channel = channel;
        this.pidFile = pidFile;
    }

    /**
     * Takes the state directory, made when absent.
     *
     * @throws LaunchFailure when another process has it
     */
    static Instance take(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new LaunchFailure("ResultFlow runs already on " + home
                        + ": end it by `resultflow down`, or set RESULTFLOW_HOME to another directory.");
            }
            Path pidFile = home.resolve(PID);
            Files.write(
                    pidFile, List.of(Long.toString(ProcessHandle.current().pid()), started(ProcessHandle.current())));
            return new Instance(channel, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that runs on this state directory. */
    static Optional<ProcessHandle> running(Path home) {
        try {
            List<String> lines = Files.readAllLines(home.resolve(PID));
            return lines.size() == 2
                    ? ProcessHandle.of(Long.parseLong(lines.get(0)))
                            .filter(process ->
                                    process.isAlive() && started(process).equals(lines.get(1)))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(pidFile);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
