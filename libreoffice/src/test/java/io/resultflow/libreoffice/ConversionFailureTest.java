package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.star.lang.DisposedException;
import java.util.concurrent.TimeoutException;
import org.jodconverter.core.office.OfficeException;
import org.junit.jupiter.api.Test;

class ConversionFailureTest {
    private static OfficeException causedBy(Throwable cause) {
        return new OfficeException("failed", new RuntimeException(cause));
    }

    @Test
    void a_healthy_process_blames_the_document() {
        assertThat(ConversionFailure.of(new OfficeException("no"), true)).isEqualTo(ConversionFailure.DOCUMENT);
    }

    @Test
    void a_dead_process_or_line_is_a_crash_whoever_is_to_blame() {
        assertThat(ConversionFailure.of(new OfficeException("no"), false)).isEqualTo(ConversionFailure.CRASH);
        assertThat(ConversionFailure.of(causedBy(new DisposedException()), true))
                .isEqualTo(ConversionFailure.CRASH);
        assertThat(ConversionFailure.of(causedBy(new InterruptedException()), true))
                .isEqualTo(ConversionFailure.CRASH);
    }

    @Test
    void a_late_answer_is_a_time_out_even_when_the_process_is_gone_by_now() {
        assertThat(ConversionFailure.of(causedBy(new TimeoutException()), false))
                .isEqualTo(ConversionFailure.TIMEOUT);
    }
}
