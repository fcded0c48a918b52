package io.resultflow.engines.temporal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Temporal's own server with its UI, as a child process on one database file: started again when it dies,
 * ended with this process however that ends, reachable from this machine only.
 *
 * <p>It is the Temporal CLI's {@code server start-dev}. With the two SQLite settings below a batch survived
 * {@code kill -9} of the server; with SQLite's own it is three times slower.
 */
public final class TemporalServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TemporalServer.class);

    /** A developer's own Temporal settings must not lead a command elsewhere. */
    static final List<String> NO_USER_SETTINGS = List.of("--disable-config-file", "--disable-config-env");

    private static final String HOST = "127.0.0.1";
    private static final String DATABASE = "temporal.db";
    private static final String PID = "temporal.pid";
    private static final String LOG = "temporal.log";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    /**
     * Memory for processor time: a row is thousands of short-lived objects, and Go's own setting clears them away at every
     * doubling. The second bounds what that costs (Go's {@code runtime} package, "Environment Variables").
     */
    private static final Map<String, String> MEMORY = Map.of("GOGC", "400", "GOMEMLIMIT", "1GiB");

    /** A row's events are read again within seconds or not at all: no quarter of a gibibyte is kept for them. */
    private static final String EVENTS_KEPT = "history.eventsHostLevelCacheMaxSizeBytes=33554432";

    /**
     * How often the server deletes what its queues are through with: its own setting is 30 seconds. Until then SQLite walks
     * over all of it each time a timer is read, and a queue that holds more than 9,000 reads some of them minutes late
     * ({@code history.queuePendingTaskCriticalCount}); docs/performance.md has the figures.
     */
    private static final List<String> CLEARED_AWAY = Stream.of("timer", "transfer", "visibility")
            .map(queue -> "history." + queue + "ProcessorUpdateAckInterval=\"5s\"")
            .toList();

    /** Pages that wait in the log until they go to the database, eight times SQLite's own: most are written again by then. */
    private static final String LOG_PAGES = "wal_autocheckpoint=8000";

    /** As the workers and LibreOffice do: pages that somebody waits for come before the batch that this server leads. */
    private static final List<String> STEPPED_BACK = List.of("nice", "-n", "10");

    /** The dev server's own retention is one day. */
    private static final Duration RETENTION = Duration.ofDays(30);

    private final Path tool;
    private final Path folder;
    private final int port;
    private final int uiPort;
    private final Supervisor supervisor;

    private TemporalServer(Path tool, Path folder, int port, int uiPort) {
        this.tool = tool;
        this.folder = folder;
        this.port = port;
        this.uiPort = uiPort;
        this.supervisor = new Supervisor(() -> GuardedProcess.start(command(), MEMORY, pidFile(folder), logFile()));
    }

    /**
     * Starts the server and waits until it answers and keeps histories for 30 days.
     *
     * @param tool the Temporal CLI
     * @param folder for the database file, the log and the pid file; made when absent
     * @throws IllegalStateException when it does not answer within a minute; the message names the log
     */
    public static TemporalServer start(Path tool, Path folder, int port, int uiPort) {
        TemporalServer server = new TemporalServer(tool, folder, port, uiPort);
        try {
            Files.createDirectories(folder);
            endLeftOver(folder);
            server.supervisor.start();
            server.awaitAnswer();
            return server;
        } catch (IOException e) {
            server.close();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            server.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Temporal's server started", e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Ends the server that a killed process left behind on this folder, if there is one. */
    public static void endLeftOver(Path folder) {
        try {
            GuardedProcess.endLeftOver(pidFile(folder), database(folder).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        TemporalCli cli = new TemporalCli(tool, target());
        long end = System.nanoTime() + START_LIMIT.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        while (!(cli.isServing() && cli.setRetention(RETENTION))) {
            if (System.nanoTime() > end || supervisor.hasGivenUp()) {
                throw new IllegalStateException("Temporal's server does not answer; see " + logFile());
            }
            never.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
        log.info("Temporal's server answers at {}", target());
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(STEPPED_BACK);
        command.addAll(List.of(
                tool.toString(),
                "server",
                "start-dev",
                "--ip",
                HOST,
                "--port",
                Integer.toString(port),
                "--ui-port",
                Integer.toString(uiPort),
                "--db-filename",
                database(folder).toString(),
                "--sqlite-pragma",
                "journal_mode=WAL",
                "--sqlite-pragma",
                "synchronous=NORMAL",
                "--sqlite-pragma",
                LOG_PAGES,
                "--search-attribute",
                "ResultFlowBatch=Keyword",
                "--search-attribute",
                "ResultFlowStatus=Keyword",
                "--search-attribute",
                "ResultFlowTemplate=Keyword",
                "--search-attribute",
                "ResultFlowRow=Int",
                "--dynamic-config-value",
                EVENTS_KEPT,
                "--log-level",
                "warn",
                NO_USER_SETTINGS.get(0),
                NO_USER_SETTINGS.get(1)));
        CLEARED_AWAY.forEach(setting -> command.addAll(List.of("--dynamic-config-value", setting)));
        return command;
    }

    private static Path database(Path folder) {
        return folder.toAbsolutePath().resolve(DATABASE);
    }

    private static Path pidFile(Path folder) {
        return folder.toAbsolutePath().resolve(PID);
    }

    private Path logFile() {
        return folder.toAbsolutePath().resolve(LOG);
    }

    /** Where a client connects: {@code 127.0.0.1:7233}. */
    public String target() {
        return HOST + ":" + port;
    }

    /** Temporal UI in a browser on this machine. */
    public String uiUrl() {
        return "http://" + HOST + ":" + uiPort;
    }

    /** The running server's process id; empty between two starts. */
    public OptionalLong pid() {
        @Nullable
        ProcessHandle process = GuardedProcess.running(pidFile(folder)).orElse(null);
        return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
    }

    /** Stops the server and waits until it has ended. */
    @Override
    public void close() {
        supervisor.close();
    }
}
