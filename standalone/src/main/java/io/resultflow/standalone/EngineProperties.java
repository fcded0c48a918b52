package io.resultflow.standalone;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the engines are, under {@code resultflow}.
 *
 * @param publicUrl where customers, and the provider of texts, reach this installation
 * @param mongodb the document store
 * @param temporal the workflow engine
 * @param keys what everything personal in the document store is sealed with
 */
@ConfigurationProperties("resultflow")
public record EngineProperties(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue Mongodb mongodb,
        @DefaultValue Temporal temporal,
        @DefaultValue Keys keys) {
    /**
     * The master keys, as {@code id:key} with 32 bytes in base64. The first wraps the store's own keys, the others only open
     * what they wrapped before.
     *
     * @param master the keys themselves, commas between
     * @param file a file with such keys, one a line; they come after {@code master}
     */
    public record Keys(
            @DefaultValue("") String master, @Nullable Path file) {
        @Override
        public String toString() {
            return "Keys[" + file + "]";
        }
    }

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
