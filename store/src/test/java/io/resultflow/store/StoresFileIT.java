package io.resultflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.resultflow.engines.mongo.DurableMongo;
import io.resultflow.store.sealing.SealedValuesContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the embedded store, byte by byte. */
class StoresFileIT {
    @TempDir
    private Path folder;

    private record On(MongoDatabase database, TestClock clock) implements SealedValuesContract {}

    @Test
    void holds_nothing_personal() throws IOException {
        Path file = folder.resolve("store");
        try (DurableMongo engine = DurableMongo.start(file, "127.0.0.1", 0);
                FreshDatabase fresh = FreshDatabase.at(engine.uri())) {
            new On(fresh.database(), new TestClock()).a_dump_of_the_database_holds_nothing_personal();

            Dump dump = Dump.of(Files.readAllBytes(file));

            assertThat(SealedValuesContract.PERSONAL).noneMatch(dump::contains);
            assertThat(dump.contains("ket-qua.xlsx"))
                    .as("the file is not packed")
                    .isTrue();
        }
    }
}
