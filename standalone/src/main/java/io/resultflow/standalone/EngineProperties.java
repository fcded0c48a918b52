package io.resultflow.standalone;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the engines are, under {@code resultflow}.
 *
 * @param publicUrl where customers, and the provider of texts, reach this installation
 * @param mongodb the document store
 * @param temporal the workflow engine
 */
@ConfigurationProperties("resultflow")
public record EngineProperties(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue Mongodb mongodb,
        @DefaultValue Temporal temporal) {
    /**
     * The document store.
     *
     * @param uri where it is, as its drivers write it, with the database's name; {@code resultflow} when it names none
     */
    public record Mongodb(
            @DefaultValue("mongodb://127.0.0.1:27017/resultflow")
            String uri) {}

    /**
     * The workflow engine.
     *
     * @param target host and port
     * @param namespace the namespace; must exist
     */
    public record Temporal(
            @DefaultValue("127.0.0.1:7233") String target,
            @DefaultValue("default") String namespace) {}
}
