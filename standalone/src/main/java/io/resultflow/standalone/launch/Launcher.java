package io.resultflow.standalone.launch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.resultflow.engines.mongo.DurableMongo;
import io.resultflow.engines.mongo.QueryLog;
import io.resultflow.engines.temporal.TemporalServer;
import io.resultflow.engines.tool.Tools;
import io.resultflow.standalone.ResultFlowApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/**
 * Runs ResultFlow in this process with the engines that it embeds, and ends all of it with this process.
 *
 * <p>The order is fixed: tools, left-over children, ports, engines, app. Nothing runs before all ports are
 * known to be free, and the app starts when Temporal answers.
 */
final class Launcher implements AutoCloseable {
    private static final String DATABASE = "resultflow";
    private static final String MONGO_FILE = "mongo.mv";
    private static final String TEMPORAL_FOLDER = "temporal";

    private final Settings settings;
    private final Consumer<String> say;
    private final Parts parts = new Parts();
    /** What the embedded store was asked; empty with another. */
    private Optional<QueryLog> queries = Optional.empty();

    private final CountDownLatch ended = new CountDownLatch(1);

    Launcher(Settings settings, Consumer<String> say) {
        this.settings = settings;
        this.say = say;
    }

    /**
     * Starts everything and returns when the app answers.
     *
     * @throws LaunchFailure when a person must do something first
     */
    void start() throws IOException, InterruptedException {
        settings.checkPublicUrl();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "resultflow-end"));
        parts.add(Instance.take(settings.home()));
        Tools tools = Tools.of(settings.environment(), settings.home());
        List<String> properties = new ArrayList<>(properties());
        if (settings.isWorker()) {
            Path soffice = tools.libreOffice().install(say);
            properties.add("--resultflow.office.home=" + officeHome(soffice));
        }
        if (settings.temporalTarget().isEmpty()) {
            TemporalServer.endLeftOver(temporalFolder());
            tools.temporal().install(say);
        }
        Ports.requireFree(settings);
        if (!settings.hasMasterKeys()) {
            properties.add("--resultflow.keys.file=" + MasterKeyFile.in(settings.home()));
        }
        properties.add("--resultflow.mongodb.uri=" + mongodb());
        properties.add("--resultflow.temporal.target=" + temporal(tools));
        say.accept("Starting the app");
        SpringApplication app = new SpringApplication(ResultFlowApplication.class);
        app.setBannerMode(Banner.Mode.OFF);
        // The app must end before its engines do.
        app.setRegisterShutdownHook(false);
        queries.ifPresent(log ->
                app.addInitializers(context -> context.getBeanFactory().registerSingleton("queryMetrics", (MeterBinder)
                        registry -> FunctionCounter.builder("resultflow.store.scans", log, QueryLog::scans)
                                .description("Queries that the embedded store answered by reading a whole collection")
                                .register(registry))));
        parts.add(app.run(properties.toArray(String[]::new)));
    }

    private String mongodb() {
        return settings.mongodbUri().orElseGet(() -> {
            say.accept("Starting the embedded document store");
            DurableMongo mongo = parts.add(
                    DurableMongo.start(settings.home().resolve(MONGO_FILE), "127.0.0.1", settings.mongodbPort()));
            queries = Optional.of(mongo.queries());
            return mongo.uri() + "/" + DATABASE;
        });
    }

    private String temporal(Tools tools) {
        return settings.temporalTarget().orElseGet(() -> {
            say.accept("Starting Temporal's server");
            return parts.add(TemporalServer.start(
                            tools.temporal().require(),
                            temporalFolder(),
                            settings.temporalPort(),
                            settings.temporalUiPort()))
                    .target();
        });
    }

    private List<String> properties() {
        return List.of(
                "--resultflow.home=" + settings.home(),
                "--resultflow.roles=" + String.join(",", settings.roles()),
                "--resultflow.public-url=" + settings.publicUrl(),
                "--resultflow.temporal.namespace=" + settings.temporalNamespace(),
                "--resultflow.office.work-dir=" + settings.home().resolve("office"),
                "--server.address=" + settings.address(),
                "--server.port=" + settings.port(),
                "--management.server.address=127.0.0.1",
                "--management.server.port=" + settings.managementPort());
    }

    /** The folder above {@code program/soffice}, through the links on the {@code PATH}. */
    private static Path officeHome(Path soffice) throws IOException {
        Path program = soffice.toRealPath().getParent();
        Path home = program == null ? null : program.getParent();
        if (home == null) {
            throw new LaunchFailure("RESULTFLOW_LIBREOFFICE must name LibreOffice's program/soffice.");
        }
        return home;
    }

    private Path temporalFolder() {
        return settings.home().resolve(TEMPORAL_FOLDER);
    }

    /** Waits until {@link #close} has ended everything. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        parts.close();
        ended.countDown();
    }
}
