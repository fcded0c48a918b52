package io.resultflow.e2e.bench;

import io.resultflow.e2e.client.StaffClient;
import io.resultflow.e2e.system.InventedRows;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long one report takes on an idle system, from the start of its batch to its text. */
final class SingleReports {
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    private final StaffClient staff;
    private final String template;
    private final Path sample;

    SingleReports(StaffClient staff, String template, Path sample) {
        this.staff = staff;
        this.template = template;
        this.sample = sample;
    }

    /**
     * Sends {@code count} single reports, one after the other: the median and the longest in milliseconds.
     *
     * @param first the index of an invented row from which on none was sent before
     */
    BenchLine line(Path root, int first, int count) throws IOException, InterruptedException {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            millis.add(millis(first + i));
        }
        millis.sort(null);
        double seconds = millis.stream().mapToLong(Long::longValue).sum() / 1000.0;
        return new BenchLine(root, "single_report", count, seconds)
                .with("p50_ms", millis.get(count / 2))
                .with("max_ms", millis.get(count - 1));
    }

    private long millis(int row) throws IOException, InterruptedException {
        String batch = staff.uploadBatch(
                        "single-" + row + ".xlsx", InventedRows.xlsx(sample, row, 1), template, StaffClient.options())
                .expect(201)
                .json()
                .get("id")
                .asString();
        staff.awaitBatch(
                batch,
                AT_MOST,
                pending -> pending.get("progress").get("total").asInt() == 1
                        && pending.get("status").asString().equals("pending"));
        Instant started = Instant.now();
        staff.post("/batches/" + batch + "/start", new JsonMapper().createObjectNode())
                .expectSuccess();
        staff.awaitCompleted(batch, AT_MOST);
        JsonNode text = staff.all("/outbox?to=" + InventedRows.phone(row)).get(0);
        return Duration.between(started, Instant.parse(text.get("created_at").asString()))
                .toMillis();
    }
}
