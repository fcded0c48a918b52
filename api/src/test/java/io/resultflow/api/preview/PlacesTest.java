package io.resultflow.api.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = new Places(2);

    private String third() {
        return places.holding(() -> places.holding(() -> places.holding(() -> "made")));
    }

    @Test
    void who_comes_while_all_places_are_taken_is_refused() {
        assertThatThrownBy(this::third)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ProblemCode.PREVIEW_UNAVAILABLE));
    }

    @Test
    void a_place_is_free_again_whatever_came_of_it() {
        assertThatThrownBy(this::third).isInstanceOf(Refused.class);

        assertThat(places.holding(() -> places.holding(() -> "made"))).isEqualTo("made");
    }
}
