package io.resultflow.api;

import io.resultflow.engines.mongo.DurableMongo;
import io.resultflow.engines.temporal.TemporalServer;
import io.resultflow.engines.tool.Tools;
import io.resultflow.workflows.SearchAttributes;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real engines, started once for all tests of this module, on free ports. */
final class Engines {
    private static final Engines ONE = new Engines();
    private final Path home;
    private final DurableMongo mongo;
    private final TemporalServer temporal;

    private Engines() {
        try {
            home = Files.createTempDirectory("resultflow-api-test");
            mongo = DurableMongo.start(home.resolve("store").resolve("store.mv"), "127.0.0.1", 0);
            temporal = TemporalServer.start(
                    Tools.of(System.getenv(), home).temporal().require(),
                    home.resolve("temporal"),
                    freePort(),
                    freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        OperatorServiceStubs operator = OperatorServiceStubs.newServiceStubs(OperatorServiceStubsOptions.newBuilder()
                .setTarget(temporal.target())
                .validateAndBuildWithDefaults());
        operator.blockingStub()
                .addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                        .setNamespace("default")
                        .putAllSearchAttributes(SearchAttributes.types())
                        .build());
        operator.shutdownNow();
    }

    static Path home() {
        return ONE.home;
    }

    static String mongo() {
        return ONE.mongo.uri();
    }

    static String temporal() {
        return ONE.temporal.target();
    }

    private void end() {
        temporal.close();
        mongo.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
