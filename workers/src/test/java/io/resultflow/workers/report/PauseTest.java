package io.resultflow.workers.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PauseTest {
    /** As {@link System#nanoTime()} may: it begins below nothing. */
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);

    private final Pause pause = new Pause(now::get);

    @Test
    void nothing_was_done_so_nothing_is_waited_for() {
        assertThat(pause.isOver()).isTrue();
    }

    @Test
    void what_took_three_is_left_alone_for_sixty() {
        pause.after(() -> now.addAndGet(3));

        now.addAndGet(59);
        assertThat(pause.isOver()).isFalse();
        now.addAndGet(1);
        assertThat(pause.isOver()).isTrue();
    }

    @Test
    void what_failed_is_left_alone_too() {
        assertThatThrownBy(() -> pause.after(() -> {
                    now.addAndGet(10);
                    throw new IllegalStateException("the store is away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(pause.isOver()).isFalse();
    }
}
