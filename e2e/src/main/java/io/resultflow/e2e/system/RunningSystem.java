package io.resultflow.e2e.system;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The whole of ResultFlow as {@code ./resultflow up} runs it, on free ports and a directory of its own: real Temporal, real
 * LibreOffice, the embedded store.
 */
public final class RunningSystem implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    /** As the launcher's own default has it. */
    private static final String COLLECTOR = "-XX:+UseParallelGC";

    private final Path home;
    private final List<String> program;
    private final List<String> jvmOptions;
    private final Map<String, String> settings;
    private final int port;
    private final int managementPort;
    private final int temporalPort;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;

    private RunningSystem(List<String> program, Path home, List<String> jvmOptions, Map<String, String> settings)
            throws IOException {
        this.home = home;
        this.program = List.copyOf(program);
        this.jvmOptions = List.copyOf(jvmOptions);
        List<Integer> ports = freePorts(4);
        this.port = ports.get(0);
        this.managementPort = ports.get(1);
        this.temporalPort = ports.get(2);
        this.settings = new HashMap<>(settings);
        this.settings.putAll(Map.of(
                "RESULTFLOW_HOME", home.toString(),
                "RESULTFLOW_PORT", String.valueOf(port),
                "RESULTFLOW_MANAGEMENT_PORT", String.valueOf(managementPort),
                "RESULTFLOW_TEMPORAL_PORT", String.valueOf(temporalPort),
                "RESULTFLOW_TEMPORAL_UI_PORT", String.valueOf(ports.get(3))));
    }

    /**
     * Starts it and waits until it is healthy.
     *
     * @param root the checkout, built
     * @param home an empty directory for its state
     */
    public static RunningSystem start(Path root, Path home, List<String> jvmOptions, Map<String, String> settings)
            throws IOException, InterruptedException {
        return started(new RunningSystem(List.of("-jar", jar(root)), home, jvmOptions, settings));
    }

    /**
     * The same with the classes in {@code further} on its class path, and what their {@code spring.factories} name.
     */
    public static RunningSystem startWith(
            Path further, Path root, Path home, List<String> jvmOptions, Map<String, String> settings)
            throws IOException, InterruptedException {
        List<String> program = List.of(
                "-Dloader.path=" + further.toAbsolutePath() + "/",
                "-cp",
                jar(root),
                "org.springframework.boot.loader.launch.PropertiesLauncher");
        return started(new RunningSystem(program, home, jvmOptions, settings));
    }

    private static String jar(Path root) {
        return root.resolve("standalone/target/resultflow.jar").toAbsolutePath().toString();
    }

    private static RunningSystem started(RunningSystem system) throws IOException, InterruptedException {
        system.startAgain();
        return system;
    }

    /** Starts it on the same state and ports, as after a crash, and waits until it is healthy. */
    public void startAgain() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(COLLECTOR);
        command.addAll(jvmOptions);
        command.addAll(program);
        command.add("up");
        Path log = home.resolve("console.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        Process started = builder.start();
        process = started;
        long end = System.nanoTime() + START.toNanos();
        while (!isHealthy()) {
            if (!started.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("ResultFlow did not come up; its output is in " + log + ":\n" + tail(log));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Ends it and starts it again, as after an evening: what is done at a start is done. */
    public void restart() throws IOException, InterruptedException {
        close();
        startAgain();
    }

    /** Where it answers, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Where its Temporal server answers: host and port. */
    public String temporal() {
        return "127.0.0.1:" + temporalPort;
    }

    /** Where its state lies. */
    public Path home() {
        return home;
    }

    /** The first admin's password. */
    public String adminPassword() throws IOException {
        return Files.readString(home.resolve("admin-password")).strip();
    }

    /** The Java process: api and workers. */
    public ProcessHandle java() {
        return running().toHandle();
    }

    /** The processes below it whose command line holds {@code word}. */
    public List<ProcessHandle> children(String word) {
        return running()
                .descendants()
                .filter(child -> commandLine(child).contains(word))
                .toList();
    }

    /** {@code kill -9} of the Java process alone; answers when it is gone. */
    public void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** What a monitoring system reads. */
    public String metrics() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus"))
                .timeout(Duration.ofSeconds(30))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    /** A metric without labels; 0 when there is none of the name. */
    public double metric(String name) throws IOException, InterruptedException {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    private boolean isHealthy() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Process running() {
        Process current = process;
        if (current == null) {
            throw new IllegalStateException("not started");
        }
        return current;
    }

    /** The command line as the kernel has it; {@code ProcessHandle.Info} cuts long ones. */
    private static String commandLine(ProcessHandle handle) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(handle.pid()), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    /** Ends it as Ctrl-C does and waits until it is gone. */
    @Override
    public void close() {
        Process current = process;
        if (current == null) {
            return;
        }
        current.destroy();
        try {
            if (!current.waitFor(60, TimeUnit.SECONDS)) {
                current.destroyForcibly();
            }
        } catch (InterruptedException e) {
            current.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
