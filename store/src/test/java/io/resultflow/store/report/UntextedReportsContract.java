package io.resultflow.store.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.store.Move;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reports that have their outcome without a text. */
public interface UntextedReportsContract extends OnEngine {
    private ReportMoves moves() {
        return new ReportMoves(database(), clock());
    }

    private Reports reports() {
        return new Reports(database(), clock());
    }

    private ReportId withheld(DeliveryStatus reason) {
        ReportId id = new Samples(database(), clock()).generated();
        assertThat(moves().withheld(id, reason))
                .isEqualTo(new Move.Moved<>(ReportStatus.GENERATED, ReportStatus.GENERATED));
        return id;
    }

    @Test
    default void a_customer_without_a_phone_is_stored_and_read_without_one() {
        NewReport report = new NewReport(
                new BatchId(Samples.hex()),
                new TemplateId(Samples.hex()),
                1,
                new FileId(Samples.hex()),
                new CheckedRow(2, "KH2", "Nguyễn Thị Ví Dụ", null, Map.of("K", Cell.text("1"))));

        reports().insertAll(List.of(report));

        assertThat(reports().find(report.id()).orElseThrow().customerPhone()).isNull();
    }

    @Test
    default void one_that_is_only_printed_has_its_outcome_once() {
        ReportId id = withheld(DeliveryStatus.NO_PHONE);

        assertThat(reports().standings(List.of(id)))
                .containsEntry(id, new Standing(ReportStatus.GENERATED, DeliveryStatus.NO_PHONE));
        assertThat(reports().find(id).orElseThrow().standing().isOpen()).isFalse();
        assertThat(moves().withheld(id, DeliveryStatus.NO_PHONE)).isEqualTo(new Move.Refused<>(ReportStatus.GENERATED));
    }

    @Test
    default void it_is_neither_cancelled_nor_parked_but_taken_back() {
        ReportId id = withheld(DeliveryStatus.SKIPPED_TEST);

        assertThat(moves().cancelled(id)).isEqualTo(new Move.Refused<>(ReportStatus.GENERATED));
        assertThat(moves().parked(id, ProblemCode.INTERNAL)).isEqualTo(new Move.Refused<>(ReportStatus.GENERATED));
        assertThat(moves().revoked(id)).isEqualTo(new Move.Refused<>(ReportStatus.GENERATED));

        assertThat(moves().revokedUntexted(id))
                .isEqualTo(new Move.Moved<>(ReportStatus.GENERATED, ReportStatus.REVOKED));
    }

    @Test
    default void one_that_is_still_to_be_texted_is_not_taken_for_it() {
        ReportId id = new Samples(database(), clock()).generated();

        assertThat(moves().revokedUntexted(id)).isEqualTo(new Move.Refused<>(ReportStatus.GENERATED));
        assertThat(reports().find(id).orElseThrow().standing().isOpen()).isTrue();
        assertThat(moves().archived(id, reports().find(id).orElseThrow().updatedAt()))
                .isEqualTo(new Move.Refused<>(ReportStatus.GENERATED));
    }

    @Test
    default void it_is_archived_when_its_time_has_come() {
        ReportId id = withheld(DeliveryStatus.NO_PHONE);

        assertThat(moves().archived(id, reports().find(id).orElseThrow().updatedAt()))
                .isEqualTo(new Move.Moved<>(ReportStatus.GENERATED, ReportStatus.ARCHIVED));
    }
}
