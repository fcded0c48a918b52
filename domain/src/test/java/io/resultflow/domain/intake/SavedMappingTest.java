package io.resultflow.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SavedMappingTest {
    @Test
    void aPlaceholderIsFedByTheColumnThatWasSaidLast() {
        SavedMapping old = new SavedMapping(Map.of("A", "x", "B", "y", "C", ""), "N", null, "I");

        SavedMapping merged = old.merge(new SavedMapping(Map.of("D", "x", "B", ""), null, "P", "J"));

        assertThat(merged.placeholders()).containsOnly(entry("B", ""), entry("C", ""), entry("D", "x"));
        assertThat(merged.nameColumn()).isEqualTo("N");
        assertThat(merged.phoneColumn()).isEqualTo("P");
        assertThat(merged.idColumn()).isEqualTo("J");
    }
}
