package io.resultflow.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final List<String> closed = new ArrayList<>();

    private AutoCloseable part(String name) {
        return () -> closed.add(name);
    }

    @Test
    void parts_close_once_and_in_reverse() {
        Parts parts = new Parts();
        parts.add(part("engine"));
        parts.add(part("app"));
        parts.close();
        parts.close();
        assertThat(closed).containsExactly("app", "engine");
    }

    @Test
    void a_part_that_fails_to_close_does_not_keep_the_others() {
        Parts parts = new Parts();
        parts.add(part("engine"));
        parts.add(() -> {
            throw new IllegalStateException("stuck");
        });
        parts.close();
        assertThat(closed).containsExactly("engine");
    }

    @Test
    void what_comes_after_the_end_is_closed_at_once() {
        Parts parts = new Parts();
        parts.close();
        parts.add(part("late"));
        assertThat(closed).containsExactly("late");
    }
}
