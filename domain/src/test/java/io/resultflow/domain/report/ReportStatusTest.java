package io.resultflow.domain.report;

import static io.resultflow.domain.report.ReportStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportStatusTest {
    @Test
    void the_way_of_a_row_is_legal() {
        assertThat(PENDING.mayBecome(GENERATED)).isTrue();
        assertThat(GENERATED.mayBecome(DELIVERED)).isTrue();
        assertThat(DELIVERED.mayBecome(VIEWED)).isTrue();
        assertThat(VIEWED.mayBecome(EXPIRED)).isTrue();
        assertThat(EXPIRED.mayBecome(ARCHIVED)).isTrue();
    }

    @Test
    void nothing_is_sent_that_was_not_generated_or_was_taken_back() {
        assertThat(ReportStatus.before(DELIVERED)).containsExactlyInAnyOrder(GENERATED, DELIVERED, EXPIRED);
    }

    @Test
    void a_view_needs_a_working_link() {
        assertThat(ReportStatus.before(VIEWED)).containsExactlyInAnyOrder(DELIVERED, VIEWED);
    }

    @Test
    void a_link_that_was_revoked_never_works_again() {
        assertThat(ReportStatus.values())
                .filteredOn(next -> REVOKED.mayBecome(next))
                .containsExactly(ARCHIVED);
    }

    @Test
    void a_report_with_a_working_link_or_still_to_be_made_is_not_archived() {
        assertThat(ReportStatus.before(ARCHIVED)).doesNotContain(PENDING, DELIVERED, VIEWED);
    }

    @ParameterizedTest
    @EnumSource
    void a_wire_name_leads_back(ReportStatus status) {
        assertThat(ReportStatus.ofWireName(status.wireName())).isEqualTo(status);
    }
}
