package io.resultflow.store.sealing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.resultflow.engines.mongo.DurableMongo;
import io.resultflow.store.TestClock;
import io.resultflow.store.TestKeys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Prints what sealing adds to a row, in microseconds of processor time: it waits for nothing. */
public final class CostOfSealing {
    private static final int ROUNDS = 20_000;
    private static final Place PLACE = new Place("0123456789abcdef01234567", "customer_name");
    private static final byte[] SHORT = bytes(20);
    private static final byte[] VALUES = bytes(1_200);
    private static final byte[] FILE = bytes(60_000);

    private CostOfSealing() {}

    private interface Step {
        Object run() throws IOException;
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("cost-of-sealing");
        try (DurableMongo engine = DurableMongo.start(folder.resolve("store"), "127.0.0.1", 0);
                MongoClient client = MongoClients.create(engine.uri())) {
            Sealer sealer = new Sealer(DataKeys.open(new WrappedKeys(
                    client.getDatabase("cost").getCollection("dataKeys"),
                    MasterKeys.parse(TestKeys.MASTER),
                    new TestClock())));
            byte[] sealedShort = sealer.seal(PLACE, SHORT);
            byte[] sealedValues = sealer.seal(PLACE, VALUES);
            byte[] sealedFile = sealed(sealer);
            print("seal a name", () -> sealer.seal(PLACE, SHORT));
            print("open a name", () -> sealer.open(PLACE, sealedShort));
            print("seal a row's values (1.2 KB)", () -> sealer.seal(PLACE, VALUES));
            print("open a row's values", () -> sealer.open(PLACE, sealedValues));
            print("hash a phone", () -> sealer.hash("+84901234567"));
            print("seal a PDF (60 KB)", () -> sealed(sealer));
            print(
                    "open a PDF",
                    () -> sealer.opening(1, PLACE, new ByteArrayInputStream(sealedFile))
                            .readAllBytes());
        } finally {
            Files.deleteIfExists(folder.resolve("store"));
            Files.delete(folder);
        }
    }

    private static byte[] sealed(Sealer sealer) throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream(FILE.length + 100);
        try (OutputStream sealing = sealer.sealing(1, PLACE, stored)) {
            sealing.write(FILE);
        }
        return stored.toByteArray();
    }

    private static void print(String what, Step step) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        // The first round warms up.
        for (int round = 0; round < 2; round++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < ROUNDS; i++) {
                step.run();
            }
            nanos = threads.getCurrentThreadCpuTime() - start;
        }
        System.out.printf("%-30s %7.1f µs%n", what, nanos / 1e3 / ROUNDS);
    }
}
