package io.resultflow.store.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.delivery.Receipt;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.Move;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Race;
import io.resultflow.store.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The one door for a report's status. */
public interface ReportMovesContract extends OnEngine {
    private ReportMoves moves() {
        return new ReportMoves(database(), clock());
    }

    private Samples samples() {
        return new Samples(database(), clock());
    }

    private Report stored(ReportId id) {
        return new Reports(database(), clock()).find(id).orElseThrow();
    }

    private Delivery delivery(ReportId id) {
        return Objects.requireNonNull(stored(id).delivery());
    }

    @Test
    default void of_many_who_move_a_report_at_once_one_does() throws Exception {
        ReportId id = samples().delivered("hash");

        var moved = Race.of(() -> moves().revoked(id));

        assertThat(moved).filteredOn(move -> move instanceof Move.Moved).hasSize(1);
        assertThat(moved).allMatch(move -> move.standsIn(ReportStatus.REVOKED));
    }

    @Test
    default void what_the_table_forbids_is_refused_with_what_stands_there() {
        ReportId id = samples().pending();

        assertThat(moves().expired(id)).isEqualTo(new Move.Refused<>(ReportStatus.PENDING));
        assertThat(moves().delivered(id, samples().text("hash", 1)))
                .isEqualTo(new Move.Refused<>(ReportStatus.PENDING));
        assertThat(moves().cancelled(id)).isEqualTo(new Move.Moved<>(ReportStatus.PENDING, ReportStatus.CANCELLED));
        assertThat(moves().parked(id, ProblemCode.FILL_FAILED)).isEqualTo(new Move.Refused<>(ReportStatus.CANCELLED));
        assertThat(moves().expired(new ReportId(Samples.hex()))).isEqualTo(new Move.Refused<ReportStatus>(null));
    }

    @Test
    default void the_first_pdf_stays_when_it_is_generated_twice() {
        ReportId id = samples().generated();
        PdfFile first = stored(id).pdfFile();

        samples().generate(id);

        assertThat(stored(id).pdfFile()).isEqualTo(first);
        assertThat(stored(id).wordFile()).isNotNull();
    }

    @Test
    default void a_parked_report_that_is_corrected_begins_anew_with_its_new_values() {
        ReportId id = samples().generated();
        FileId standsIn = new FileId(Samples.hex());
        CheckedRow row = new CheckedRow(
                2, "KH2", "Nguyễn Thị Mẫu", new PhoneNumber("+84912345678"), Map.of("Họ.tên", Cell.text("Mẫu")));
        assertThat(moves().corrected(id, row, standsIn, true)).isEqualTo(new Move.Refused<>(ReportStatus.GENERATED));
        moves().parked(id, ProblemCode.SMS_REJECTED);

        assertThat(moves().corrected(id, row, standsIn, true))
                .isEqualTo(new Move.Moved<>(ReportStatus.PARKED, ReportStatus.PENDING));

        Report corrected = stored(id);
        assertThat(corrected.customerName()).isEqualTo("Nguyễn Thị Mẫu");
        assertThat(corrected.customerPhone()).isEqualTo(row.phone());
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.parked()).isNull();
        assertThat(corrected.pdfFile()).isNull();
        assertThat(corrected.wordFile()).isNull();
        assertThat(new Reports(database(), clock()).allValues(List.of(id))).containsEntry(id, row.reportValues());
    }

    @Test
    default void an_accepted_text_gives_the_report_its_link() {
        ReportId id = samples().generated();

        assertThat(moves().delivered(id, samples().text("hash", 1)))
                .isEqualTo(new Move.Moved<>(ReportStatus.GENERATED, ReportStatus.DELIVERED));

        assertThat(stored(id).expiresAt()).isEqualTo(clock().instant().plus(Duration.ofHours(24)));
        assertThat(delivery(id))
                .isEqualTo(new Delivery(
                        clock().instant(), DeliveryStatus.SENT, "sms-1", "https://lab.example/r/", 1, null));
    }

    @Test
    default void telling_a_text_again_or_an_older_one_changes_nothing() {
        ReportId id = samples().delivered("hash-1");
        moves().delivered(id, samples().text("hash-2", 2));
        new Reports(database(), clock())
                .recordReceipt(
                        new IntentKey(id, 2), new Receipt("sms-2", DeliveryStatus.DELIVERED, null, clock().instant()));
        Report before = stored(id);
        clock().pass(Duration.ofMinutes(5));

        assertThat(moves().delivered(id, samples().text("hash-2", 2)).standsIn(ReportStatus.DELIVERED))
                .isTrue();
        assertThat(moves().delivered(id, samples().text("hash-1", 1)).standsIn(ReportStatus.DELIVERED))
                .isTrue();

        assertThat(stored(id)).isEqualTo(before);
    }

    @Test
    default void a_viewed_report_that_is_sent_again_stays_viewed() {
        ReportId id = samples().delivered("hash-1");
        new Reports(database(), clock()).recordView(id, new View("s", clock().instant(), "192.0.2.1", "Phone/1.0"));

        assertThat(moves().delivered(id, samples().text("hash-2", 2)))
                .isEqualTo(new Move.Moved<>(ReportStatus.VIEWED, ReportStatus.VIEWED));

        assertThat(delivery(id).sequence()).isEqualTo(2);
        assertThat(delivery(id).status()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    default void an_expired_report_may_be_sent_again() {
        ReportId id = samples().delivered("hash-1");
        moves().expired(id);

        assertThat(moves().delivered(id, samples().text("hash-2", 2)))
                .isEqualTo(new Move.Moved<>(ReportStatus.EXPIRED, ReportStatus.DELIVERED));
    }

    @Test
    default void a_parked_report_goes_back_to_where_it_was() {
        ReportId unmade = samples().pending();
        ReportId unsent = samples().generated();
        moves().parked(unmade, ProblemCode.CONVERSION_FAILED);
        moves().parked(unsent, ProblemCode.SMS_REJECTED);
        assertThat(stored(unmade).parked()).isEqualTo(new Parked(ProblemCode.CONVERSION_FAILED, clock().instant()));

        assertThat(moves().unparked(unmade)).isEqualTo(new Move.Moved<>(ReportStatus.PARKED, ReportStatus.PENDING));
        assertThat(moves().unparked(unsent)).isEqualTo(new Move.Moved<>(ReportStatus.PARKED, ReportStatus.GENERATED));

        assertThat(stored(unmade).parked()).isNull();
        assertThat(moves().unparked(unsent)).isEqualTo(new Move.Refused<>(ReportStatus.GENERATED));
    }
}
