package io.resultflow.store.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.audit.CommandId;
import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.report.Correction;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.domain.report.Versions;
import io.resultflow.store.Move;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Race;
import io.resultflow.store.Samples;
import io.resultflow.store.batch.BatchMoves;
import io.resultflow.store.batch.Batches;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Versions of one result. */
public interface CorrectionsContract extends OnEngine {
    LocalDate TODAY = LocalDate.of(2026, 3, 9);

    private Corrections corrections() {
        return new Corrections(database(), clock());
    }

    private ReportMoves moves() {
        return new ReportMoves(database(), clock());
    }

    private Reports reports() {
        return new Reports(database(), clock());
    }

    private Samples samples() {
        return new Samples(database(), clock());
    }

    private Report stored(ReportId id) {
        return reports().find(id).orElseThrow();
    }

    private static CorrectionOrder order(ReportId report, boolean sameRecipient) {
        CheckedRow row = Samples.row(2).with(List.of(Samples.row(3)));
        return new CorrectionOrder(
                new CommandId(Samples.hex()),
                report,
                new CheckedRow(
                        row.rowIndex(),
                        "KH9",
                        "Lê Văn Mẫu",
                        new PhoneNumber("+84907654321"),
                        row.values(),
                        row.further()),
                "a wrong unit",
                TODAY,
                sameRecipient);
    }

    @Test
    default void an_order_is_kept_as_it_was_given_first_until_it_is_done() {
        CorrectionOrder order = order(new ReportId(Samples.hex()), true);
        corrections().order(order);
        corrections().order(new CorrectionOrder(order.id(), order.report(), Samples.row(5), "another", TODAY, false));

        assertThat(corrections().find(order.id())).contains(order);
        corrections().done(order.id());
        assertThat(corrections().find(order.id())).isEmpty();
    }

    @Test
    default void a_report_is_superseded_once_and_knows_by_what() throws Exception {
        ReportId old = samples().delivered("hash");

        List<CorrectionOrder> orders = List.of(order(old, true), order(old, false));
        List<Move<ReportStatus>> moved = Race.of(() ->
                moves().superseded(old, orders.get((int) (Thread.currentThread().getId() % 2))));

        assertThat(moved).filteredOn(move -> move instanceof Move.Moved).hasSize(1);
        assertThat(orders)
                .filteredOn(order -> corrections().isSupersededBy(old, order.id()))
                .hasSize(1);
        Report after = stored(old);
        assertThat(after.status()).isEqualTo(ReportStatus.REVOKED);
        assertThat(after.versions().supersededBy()).isEqualTo(old.corrected());
    }

    @Test
    default void a_withdrawn_report_may_be_superseded_and_a_cancelled_one_not() {
        ReportId revoked = samples().delivered("hash-1");
        moves().revoked(revoked);
        ReportId cancelled = samples().pending();
        moves().cancelled(cancelled);

        assertThat(moves().superseded(revoked, order(revoked, true)))
                .isEqualTo(new Move.Moved<>(ReportStatus.REVOKED, ReportStatus.REVOKED));
        assertThat(moves().superseded(cancelled, order(cancelled, true)))
                .isEqualTo(new Move.Refused<>(ReportStatus.CANCELLED));
    }

    @Test
    default void a_new_version_is_a_report_of_its_own() {
        ReportId old = samples().delivered("hash");
        reports().recordView(old, new View("session", Instant.EPOCH, "127.0.0.1", "phone"));
        Report before = stored(old);
        CorrectionOrder order = order(old, true);
        FileId source = new FileId(Samples.hex());

        corrections().insert(before, order, source, true);
        corrections().insert(before, order(old, false), source, false);

        Report newer = stored(old.corrected());
        assertThat(newer.status()).isEqualTo(ReportStatus.PENDING);
        assertThat(newer.version()).isEqualTo(2);
        assertThat(newer.versions())
                .isEqualTo(new Versions(old, null, true, new Correction("a wrong unit", TODAY, true, true)));
        assertThat(newer.customerPhone()).isEqualTo(new PhoneNumber("+84907654321"));
        assertThat(newer.rowIndexes()).containsExactly(2, 3);
        assertThat(newer.critical()).isTrue();
        assertThat(newer.delivery()).isNull();
        assertThat(newer.viewsCount()).isZero();
        assertThat(reports().values(newer.id()))
                .contains(ReportValues.ofRows(
                        List.of(Samples.row(2).values(), Samples.row(3).values())));
        assertThat(stored(old).versions()).isEqualTo(Versions.ONLY);
    }

    @Test
    default void what_was_never_sent_is_replaced_without_a_word() {
        ReportId old = samples().generated();

        corrections().insert(stored(old), order(old, true), new FileId(Samples.hex()), false);

        Report second = stored(old.corrected());
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.versions().correction()).isNull();
    }

    @Test
    default void an_unsent_correction_passes_on_that_the_one_before_was_read_and_whose_it_was() {
        ReportId first = samples().delivered("hash");
        reports().recordView(first, new View("session", Instant.EPOCH, "127.0.0.1", "phone"));
        FileId source = new FileId(Samples.hex());
        corrections().insert(stored(first), order(first, false), source, false);
        ReportId second = first.corrected();

        corrections().insert(stored(second), order(second, true), source, false);

        assertThat(stored(second.corrected()).versions().correction())
                .isEqualTo(new Correction("a wrong unit", TODAY, false, true));
    }

    @Test
    default void the_newer_version_takes_the_place_in_the_batch_once() {
        BatchId batch = samples().batch(3).id();
        Batches batches = new Batches(database(), clock());
        List<ReportId> ids = batches.reportIds(batch, 0, 3);
        BatchMoves moves = new BatchMoves(database(), clock());

        moves.replaceReport(batch, ids.get(1), ids.get(1).corrected());
        moves.replaceReport(batch, ids.get(1), ids.get(1).corrected());

        assertThat(batches.reportIds(batch, 0, 3))
                .containsExactly(ids.get(0), ids.get(1).corrected(), ids.get(2));
        assertThat(batches.reportCount(batch)).isEqualTo(3);
    }
}
