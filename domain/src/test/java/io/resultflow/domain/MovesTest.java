package io.resultflow.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MovesTest {
    private enum Light {
        RED,
        GREEN,
        BROKEN
    }

    private static final Moves<Light> MOVES = new Moves<>(
            Light.class,
            Map.of(Light.RED, EnumSet.of(Light.GREEN, Light.BROKEN), Light.GREEN, EnumSet.of(Light.RED, Light.BROKEN)));

    @Test
    void only_what_the_table_names_is_allowed() {
        assertThat(MOVES.allows(Light.RED, Light.GREEN)).isTrue();
        assertThat(MOVES.allows(Light.RED, Light.RED)).isFalse();
    }

    @Test
    void a_status_without_a_line_is_an_end() {
        for (Light light : Light.values()) {
            assertThat(MOVES.allows(Light.BROKEN, light)).isFalse();
        }
    }

    @Test
    void before_is_the_table_read_backwards() {
        assertThat(MOVES.before(Light.BROKEN)).containsExactlyInAnyOrder(Light.RED, Light.GREEN);
        assertThat(MOVES.before(Light.RED)).containsExactly(Light.GREEN);
    }
}
