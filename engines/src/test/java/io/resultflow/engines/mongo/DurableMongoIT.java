package io.resultflow.engines.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class DurableMongoIT {
    private static final int ROUNDS = 3;
    private static final int WRITES_BEFORE_THE_KILL = 400;

    @TempDir
    Path folder;

    @Test
    void a_killed_process_loses_nothing_that_was_acknowledged() throws Exception {
        Path file = folder.resolve("mongo.mv");
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(writeUntilKilled(file, "round" + round));
            try (DurableMongo mongo = DurableMongo.start(file, "127.0.0.1", 0);
                    MongoClient client = MongoClients.create(mongo.uri())) {
                holdsAll(client.getDatabase("test").getCollection("rows"), acknowledged);
            }
        }
    }

    private static void holdsAll(MongoCollection<Document> rows, List<String> ids) {
        for (String id : ids) {
            Document byId = rows.find(eq("_id", id)).first();
            assertThat(byId).as("document " + id).isNotNull();
            assertThat(rows.find(eq("token", "t" + id)).first())
                    .as("by token " + id)
                    .isEqualTo(byId);
            assertThat(rows.find(and(eq("writer", byId.getString("writer")), eq("n", byId.get("n"))))
                            .first())
                    .as("by writer and number " + id)
                    .isEqualTo(byId);
        }
        // What was written but not acknowledged is there whole or not at all.
        for (Document row : rows.find()) {
            assertThat(rows.find(eq("token", row.get("token"))).first()).isEqualTo(row);
        }
    }

    private List<String> writeUntilKilled(Path file, String prefix) throws IOException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        file.toString(),
                        prefix)
                .redirectError(folder.resolve("writer.log").toFile())
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == WRITES_BEFORE_THE_KILL) {
                    // By its handle: Process itself would close the pipe with what was printed before.
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.toHandle().destroyForcibly();
            writer.onExit().join();
        }
        // A line that the kill cut short names no document.
        if (acknowledged.size() > WRITES_BEFORE_THE_KILL) {
            acknowledged.remove(acknowledged.size() - 1);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES_BEFORE_THE_KILL);
        return acknowledged;
    }

    @Test
    void the_file_stays_small_under_many_updates() throws Exception {
        Path file = folder.resolve("mongo.mv");
        try (DurableMongo mongo = DurableMongo.start(file, "127.0.0.1", 0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            var rows = client.getDatabase("test").getCollection("rows");
            for (int i = 0; i < 1_000; i++) {
                rows.insertOne(new Document("_id", i).append("data", new Binary(new byte[1024])));
            }
            List<CompletableFuture<Void>> clients = new ArrayList<>();
            for (int client1 = 0; client1 < 4; client1++) {
                int first = client1;
                clients.add(CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 5_000; i++) {
                        rows.updateOne(eq("_id", (first + 4 * i) % 1_000), Updates.inc("n", 1));
                    }
                }));
            }
            clients.forEach(CompletableFuture::join);
            assertThat(Files.size(file)).as("bytes while busy").isLessThan(200L << 20);
        }
        try (DurableMongo mongo = DurableMongo.start(file, "127.0.0.1", 0);
                MongoClient client = MongoClients.create(mongo.uri())) {
            assertThat(Files.size(file)).as("bytes after a start").isLessThan(64L << 20);
            assertThat(client.getDatabase("test")
                            .getCollection("rows")
                            .find(eq("_id", 1))
                            .first())
                    .containsEntry("n", 20);
        }
    }
}
