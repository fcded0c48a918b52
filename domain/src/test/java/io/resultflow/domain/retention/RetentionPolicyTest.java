package io.resultflow.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetentionPolicyTest {
    private static final Instant NOW = Instant.parse("2026-08-31T10:00:00Z");

    @Test
    void months_are_counted_by_the_calendar() {
        assertThat(RetentionPolicy.DEFAULT.reportsBefore(NOW)).isEqualTo(Instant.parse("2026-02-28T10:00:00Z"));
        assertThat(RetentionPolicy.DEFAULT.archiveEnds(NOW)).isEqualTo(Instant.parse("2036-08-31T10:00:00Z"));
    }

    @Test
    void files_go_before_reports() {
        assertThat(RetentionPolicy.DEFAULT.wordFilesBefore(NOW)).isEqualTo(Instant.parse("2026-08-01T10:00:00Z"));
        assertThat(RetentionPolicy.DEFAULT.excelFilesBefore(NOW)).isEqualTo(Instant.parse("2026-06-02T10:00:00Z"));
    }
}
