package io.resultflow.documents.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadPartTest {
    @Test
    void many_threads_fill_one_part_each_with_its_own_values() {
        ReadPart part = new ReadPart("{% for row in rows %}{{ row }}{{ name }};{% endfor %}");

        List<String> filled = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> part.fill(Map.of("name", "n" + i, "rows", List.of(i, i + 1))))
                .toList();

        assertThat(filled)
                .isEqualTo(IntStream.range(0, 2_000)
                        .mapToObj(i -> i + "n" + i + ";" + (i + 1) + "n" + i + ";")
                        .toList());
    }

    @Test
    void nothing_of_a_report_is_left_for_the_next() {
        ReadPart keeps = new ReadPart("{% set kept = name %}{{ kept }}");
        ReadPart looks = new ReadPart("{{ kept }}");
        ReadPart looksForName = new ReadPart("{{ name }}");

        assertThat(keeps.fill(Map.of("name", "first"))).isEqualTo("first");

        assertFails(looks);
        assertFails(looksForName);
    }

    @Test
    void a_filling_that_fails_leaves_the_part_as_it_was() {
        ReadPart part = new ReadPart("{{ 10 // number }}");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> part.fill(Map.of("number", 0)));

        assertThat(part.fill(Map.of("number", 5))).isEqualTo("2");
    }

    @Test
    void a_part_that_cannot_be_read_fails_with_every_report() {
        assertFails(new ReadPart("{% if name %}no end"));
        assertFails(new ReadPart("{% unheard_of %}"));
    }

    private static void assertFails(ReadPart part) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> part.fill(Map.of()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ProblemCode.FILL_FAILED));
    }
}
