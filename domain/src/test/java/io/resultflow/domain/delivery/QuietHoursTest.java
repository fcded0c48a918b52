package io.resultflow.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static QuietHours of(String from, String to, String zone) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({
        // 21:00 to 07:00 in Vietnam, UTC+7.
        "2026-03-01T13:59:59Z, 2026-03-01T13:59:59Z",
        "2026-03-01T14:00:00Z, 2026-03-02T00:00:00Z",
        "2026-03-01T16:59:59Z, 2026-03-02T00:00:00Z",
        "2026-03-01T17:00:00Z, 2026-03-02T00:00:00Z",
        "2026-03-01T23:59:59Z, 2026-03-02T00:00:00Z",
        "2026-03-02T00:00:00Z, 2026-03-02T00:00:00Z"
    })
    void a_night_ends_in_the_morning_of_the_zone(Instant when, Instant next) {
        assertThat(of("21:00", "07:00", "Asia/Ho_Chi_Minh").next(when)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T11:59:00Z, 2026-03-01T11:59:00Z",
        "2026-03-01T12:00:00Z, 2026-03-01T13:30:00Z",
        "2026-03-01T13:30:00Z, 2026-03-01T13:30:00Z"
    })
    void a_rest_at_noon_ends_on_the_same_day(Instant when, Instant next) {
        assertThat(of("12:00", "13:30", "UTC").next(when)).isEqualTo(next);
    }

    @Test
    void a_night_in_which_the_clocks_change_ends_by_the_clock() {
        QuietHours night = of("22:00", "07:00", "Europe/Berlin");
        assertThat(night.next(Instant.parse("2026-03-28T22:00:00Z"))).isEqualTo(Instant.parse("2026-03-29T05:00:00Z"));
        assertThat(night.next(Instant.parse("2026-10-24T21:00:00Z"))).isEqualTo(Instant.parse("2026-10-25T06:00:00Z"));
    }

    @Test
    void a_whole_day_of_rest_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> of("07:00", "07:00", "UTC"));
    }
}
