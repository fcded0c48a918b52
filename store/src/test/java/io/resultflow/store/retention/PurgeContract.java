package io.resultflow.store.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.batch.SourceFile;
import io.resultflow.store.file.Files;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.ReportMoves;
import io.resultflow.store.report.Reports;
import io.resultflow.store.user.StaffSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What reports were made from is deleted when its period is over. */
public interface PurgeContract extends OnEngine {
    private Purge purge() {
        return new Purge(database(), clock());
    }

    private Reports reports() {
        return new Reports(database(), clock());
    }

    private Samples samples() {
        return new Samples(database(), clock());
    }

    @Test
    default void word_files_go_and_pdfs_stay() {
        ReportId old = samples().delivered("hash");
        clock().pass(Duration.ofDays(40));
        Instant before = clock().instant();
        ReportId young = samples().delivered("hash-2");
        Report report = reports().find(old).orElseThrow();

        assertThat(purge().wordFiles(before, 100)).isEqualTo(1);
        assertThat(purge().wordFiles(before, 100)).isZero();

        Files files = new Files(database());
        assertThat(reports().find(old).orElseThrow().wordFile()).isNull();
        assertThat(files.find(Objects.requireNonNull(report.wordFile()).fileId()))
                .isEmpty();
        assertThat(files.find(Objects.requireNonNull(report.pdfFile()).fileId()))
                .isPresent();
        assertThat(reports().find(young).orElseThrow().wordFile()).isNotNull();
    }

    @Test
    default void a_word_file_that_is_made_after_the_purge_goes_too() {
        ReportId id = samples().pending();
        clock().pass(Duration.ofDays(40));
        Instant before = clock().instant();
        assertThat(purge().wordFiles(before, 100)).isZero();
        samples().generate(id);
        new ReportMoves(database(), clock()).cancelled(id);

        assertThat(purge().wordFiles(before, 100)).isEqualTo(1);
    }

    @Test
    default void a_spreadsheet_goes_with_the_values_that_were_read_from_it() {
        Batch batch = samples().batch(3);
        FileId file = batch.sourceFile().fileId();
        FileId corrected = new Files(database()).put("corrected.xlsx", "application/x-test", new byte[] {1});
        new Batches(database(), clock())
                .addCorrectedFile(
                        batch.id(), new SourceFile(corrected, "corrected.xlsx", 1, clock().instant(), 0, null));
        List<ReportId> ids = new Batches(database(), clock()).reportIds(batch.id(), 0, 3);
        clock().pass(Duration.ofDays(100));
        Instant before = clock().instant();

        assertThat(purge().excelFiles(before, 2)).isEqualTo(2);
        assertThat(new Files(database()).find(file)).isPresent();
        assertThat(purge().excelFiles(before, 2)).isEqualTo(2);
        assertThat(purge().excelFiles(before, 2)).isZero();

        assertThat(new Files(database()).find(file)).isEmpty();
        assertThat(new Files(database()).find(corrected)).isEmpty();
        assertThat(ids).allSatisfy(id -> assertThat(reports().values(id)).isEmpty());
        assertThat(reports().findAll(ids)).extracting(Report::rowIndex).containsExactly(2, 3, 4);
    }

    @Test
    default void sessions_that_have_ended_go() {
        StaffSessions sessions = new StaffSessions(database(), clock());
        sessions.open("ended", Samples.ADMIN, Duration.ZERO, null, null);
        sessions.open("open", Samples.ADMIN, Duration.ofSeconds(1), null, null);

        purge().endedSessions();

        assertThat(database().getCollection("staffSessions").estimatedDocumentCount())
                .isEqualTo(1);
        assertThat(sessions.find("open")).isPresent();
    }
}
