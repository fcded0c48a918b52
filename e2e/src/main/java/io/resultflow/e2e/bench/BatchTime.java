package io.resultflow.e2e.bench;

import io.resultflow.e2e.client.StaffClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A batch from the accepted upload to its end, with each row's text counted. */
public final class BatchTime {
    private static final long LOOK_MILLIS = 1000;

    private final StaffClient staff;
    private final String template;
    private final byte[] sheet;
    private final int rows;
    private final Pace pace = new Pace();
    private String id = "";

    public BatchTime(StaffClient staff, String template, byte[] sheet, int rows) {
        this.staff = staff;
        this.template = template;
        this.sheet = sheet;
        this.rows = rows;
    }

    /**
     * Sends it.
     *
     * @return seconds until the batch was completed
     * @throws IllegalStateException when not every row came through, or texts are missing or too many
     */
    public double measure(Duration atMost) throws IOException, InterruptedException {
        int textsBefore = texts();
        JsonNode batch = staff.uploadBatch(
                        rows + ".xlsx", sheet, template, StaffClient.options().put("start", true))
                .expectSuccess()
                .json();
        id = batch.get("id").asString();
        Instant accepted = Instant.parse(batch.get("created_at").asString());
        long begun = System.nanoTime();
        JsonNode now = batch;
        while (!now.get("status").asString().equals("completed")) {
            if (System.nanoTime() - begun > atMost.toNanos()) {
                throw new IllegalStateException("not over yet: " + now.get("progress"));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            now = staff.get("/batches/" + id).expect(200).json();
            pace.look(now.get("progress").get("successful").asInt(), (System.nanoTime() - begun) / 1e9);
        }
        int successful = now.get("progress").get("successful").asInt();
        int texts = texts() - textsBefore;
        if (successful != rows || texts != rows) {
            throw new IllegalStateException("not every row came through: " + successful + " successful, " + texts
                    + " texts of " + rows + " rows");
        }
        Instant ended = Instant.parse(now.get("completed_at").asString());
        return Duration.between(accepted, ended).toMillis() / 1000.0;
    }

    private int texts() throws IOException, InterruptedException {
        return staff.get("/outbox?size=1").expect(200).json().get("total").asInt();
    }

    String id() {
        return id;
    }

    /** Rows a second of each whole thousand. */
    List<Double> rates() {
        return pace.rates();
    }
}
