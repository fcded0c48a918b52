package io.resultflow.store.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.Move;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import io.resultflow.store.access.Links;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.file.Files;
import io.resultflow.store.outbox.OutboxMessages;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.store.report.Reports;
import io.resultflow.store.sealing.Place;
import io.resultflow.store.sealing.PrivateValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Old reports move to the archive, and leave it at its own end. */
public interface ArchiveContract extends OnEngine {
    private Archive archive() {
        return new Archive(database(), clock());
    }

    private ReportId expired(String tokenHash) {
        ReportId id = new Samples(database(), clock()).delivered(tokenHash);
        new ReportMoves(database(), clock()).expired(id);
        return id;
    }

    private Report stored(ReportId id) {
        return new Reports(database(), clock()).find(id).orElseThrow();
    }

    private Document copy(ReportId id) {
        return database()
                .getCollection("archivedReports")
                .find(new Document("_id", new ObjectId(id.value())))
                .first();
    }

    private int archivePage() {
        return archive().archivePage(clock().instant(), clock().instant().plus(Duration.ofDays(1)), 100);
    }

    @Test
    default void a_report_whose_time_is_over_is_copied_then_gone_without_word_file_and_values() {
        ReportId id = expired("hash");
        Report report = stored(id);
        clock().pass(Duration.ofDays(200));

        assertThat(archivePage()).isEqualTo(1);
        assertThat(archivePage()).isZero();

        assertThat(new Reports(database(), clock()).find(id)).isEmpty();
        assertThat(PrivateValue.text(copy(id), "customer_id", new Place(id.value(), "customer_id")))
                .isEqualTo("KH2");
        assertThat(copy(id)).containsKeys("pdf_file", "archived_at", "ends_at");
        assertThat(copy(id)).doesNotContainKey("word_file");
        assertThat(copy(id).get("source_data", Document.class)).doesNotContainKey("values");
        Files files = new Files(database());
        assertThat(files.find(Objects.requireNonNull(report.pdfFile()).fileId()))
                .isPresent();
        assertThat(files.find(Objects.requireNonNull(report.wordFile()).fileId()))
                .isEmpty();
    }

    @Test
    default void reports_that_live_or_were_touched_lately_stay() {
        ReportId living = new Samples(database(), clock()).delivered("living");
        clock().pass(Duration.ofDays(200));
        Instant before = clock().instant();
        clock().pass(Duration.ofDays(1));
        ReportId late = expired("late");

        assertThat(archive().archivePage(before, clock().instant(), 100)).isZero();

        assertThat(stored(living).id()).isEqualTo(living);
        assertThat(stored(late).id()).isEqualTo(late);
        assertThat(copy(late)).isNull();
    }

    @Test
    default void a_large_batch_goes_page_by_page() {
        Batch batch = new Samples(database(), clock()).batch(5);
        ReportMoves moves = new ReportMoves(database(), clock());
        new Batches(database(), clock()).reportIds(batch.id(), 0, 5).forEach(moves::cancelled);
        clock().pass(Duration.ofDays(200));
        Instant end = clock().instant().plus(Duration.ofDays(1));

        assertThat(archive().archivePage(clock().instant(), end, 2)).isEqualTo(2);
        assertThat(archive().archivePage(clock().instant(), end, 2)).isEqualTo(2);
        assertThat(archive().archivePage(clock().instant(), end, 2)).isEqualTo(1);
        assertThat(archive().archivePage(clock().instant(), end, 2)).isZero();

        assertThat(database().getCollection("archivedReports").estimatedDocumentCount())
                .isEqualTo(5);
    }

    @Test
    default void a_report_that_was_touched_since_it_was_copied_is_not_archived() {
        ReportId id = expired("hash");
        Instant asOf = stored(id).updatedAt();
        clock().pass(Duration.ofDays(1));
        ReportMoves moves = new ReportMoves(database(), clock());
        moves.revoked(id);

        assertThat(moves.archived(id, asOf))
                .isEqualTo(new Move.Refused<>(stored(id).status()));
    }

    @Test
    default void at_its_own_end_nothing_of_a_report_is_left() {
        ReportId id = expired("hash");
        FileId pdf = Objects.requireNonNull(stored(id).pdfFile()).fileId();
        new Links(database()).prepare("hash", "pass", new IntentKey(id, 1), clock().instant());
        OutboxMessages outbox = new OutboxMessages(database(), clock());
        outbox.put(new IntentKey(id, 1), new PhoneNumber("+84901234567"), "body", "hash");
        clock().pass(Duration.ofDays(200));
        archivePage();
        assertThat(archive().deleteEnded(100)).isZero();

        clock().pass(Duration.ofDays(1));
        assertThat(archive().deleteEnded(100)).isEqualTo(1);

        assertThat(copy(id)).isNull();
        assertThat(new Files(database()).find(pdf)).isEmpty();
        assertThat(new Links(database()).findByHash("hash")).isEmpty();
        assertThat(outbox.find(new IntentKey(id, 1))).isEmpty();
    }
}
