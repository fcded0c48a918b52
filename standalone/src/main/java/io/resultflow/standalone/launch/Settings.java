package io.resultflow.standalone.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is set by environment variables.
 *
 * @param home the state directory
 * @param address where the app listens; loopback unless told otherwise
 * @param mongodbUri a MongoDB with its database's name; empty for the embedded store
 * @param temporalTarget a Temporal server as host:port; empty for an own child process
 * @param publicUrl where customers reach this installation
 * @param roles {@code api}, {@code workers} or both
 * @param environment all variables, for finding tools
 */
record Settings(
        Path home,
        String address,
        int port,
        int managementPort,
        int temporalPort,
        int temporalUiPort,
        int mongodbPort,
        Optional<String> mongodbUri,
        Optional<String> temporalTarget,
        String temporalNamespace,
        URI publicUrl,
        Set<String> roles,
        Map<String, String> environment) {
    static final String PORT = "RESULTFLOW_PORT";
    static final String MANAGEMENT_PORT = "RESULTFLOW_MANAGEMENT_PORT";
    static final String TEMPORAL_PORT = "RESULTFLOW_TEMPORAL_PORT";
    static final String TEMPORAL_UI_PORT = "RESULTFLOW_TEMPORAL_UI_PORT";
    static final String MONGODB_PORT = "RESULTFLOW_MONGODB_PORT";

    private static final String MASTER_KEYS = "RESULTFLOW_KEYS_MASTER";
    private static final String KEYS_FILE = "RESULTFLOW_KEYS_FILE";

    /** Every variable of the app itself; those of tools are {@code Tools}' own. */
    static final Set<String> NAMES = Set.of(
            PORT,
            MANAGEMENT_PORT,
            TEMPORAL_PORT,
            TEMPORAL_UI_PORT,
            MONGODB_PORT,
            "RESULTFLOW_HOME",
            "RESULTFLOW_ADDRESS",
            "RESULTFLOW_LOG",
            "RESULTFLOW_MONGODB_URI",
            "RESULTFLOW_TEMPORAL_TARGET",
            "RESULTFLOW_TEMPORAL_NAMESPACE",
            "RESULTFLOW_PUBLIC_URL",
            MASTER_KEYS,
            KEYS_FILE,
            PublicUrlRules.PROVIDER,
            "RESULTFLOW_SMS_TWILIO_ACCOUNTSID",
            "RESULTFLOW_SMS_TWILIO_AUTHTOKEN",
            "RESULTFLOW_SMS_TWILIO_FROM",
            PublicUrlRules.ALLOW_OUTBOX,
            PublicUrlRules.ALLOW_PLAIN_HTTP,
            "RESULTFLOW_ROLES");

    static final String WORKERS = "workers";
    private static final Set<String> ROLES = Set.of("api", WORKERS);

    /**
     * Reads the variables.
     *
     * @throws LaunchFailure when one has a value that it cannot have; the message names it
     */
    static Settings of(Map<String, String> environment) {
        int port = port(environment, PORT, 8080);
        return new Settings(
                Path.of(environment.getOrDefault("RESULTFLOW_HOME", ".resultflow"))
                        .toAbsolutePath()
                        .normalize(),
                environment.getOrDefault("RESULTFLOW_ADDRESS", "127.0.0.1"),
                port,
                port(environment, MANAGEMENT_PORT, 8081),
                port(environment, TEMPORAL_PORT, 7233),
                port(environment, TEMPORAL_UI_PORT, 8233),
                port(environment, MONGODB_PORT, 0),
                given(environment, "RESULTFLOW_MONGODB_URI"),
                given(environment, "RESULTFLOW_TEMPORAL_TARGET"),
                environment.getOrDefault("RESULTFLOW_TEMPORAL_NAMESPACE", "default"),
                URI.create(given(environment, "RESULTFLOW_PUBLIC_URL").orElse("http://localhost:" + port)),
                roles(environment.getOrDefault("RESULTFLOW_ROLES", "api,workers")),
                Map.copyOf(environment));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        String text = given(environment, name).orElse(Integer.toString(usual));
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
            throw new LaunchFailure(name + " must be a port number from 0 to 65535.");
        }
        return Integer.parseInt(text);
    }

    private static Set<String> roles(String text) {
        Set<String> roles = Arrays.stream(text.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
        if (!ROLES.containsAll(roles)) {
            throw new LaunchFailure("RESULTFLOW_ROLES must be api, workers or api,workers.");
        }
        return roles;
    }

    /**
     * Refuses to start where links would reach customers over an unsafe way.
     *
     * @throws LaunchFailure saying what to set
     */
    void checkPublicUrl() {
        PublicUrlRules.check(publicUrl, environment);
    }

    /** Whether somebody says where the master keys are. */
    boolean hasMasterKeys() {
        return given(environment, MASTER_KEYS).isPresent()
                || given(environment, KEYS_FILE).isPresent();
    }

    boolean isWorker() {
        return roles.contains(WORKERS);
    }

    String localUrl() {
        return "http://localhost:" + port;
    }

    Path adminPassword() {
        return home.resolve("admin-password");
    }

    Path log() {
        return home.resolve("resultflow.log");
    }
}
