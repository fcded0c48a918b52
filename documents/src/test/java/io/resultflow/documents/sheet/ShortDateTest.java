package io.resultflow.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortDateTest {
    @ParameterizedTest
    @CsvSource({"VN,dd/MM/yyyy", "US,M/d/yyyy", "GB,dd/MM/yyyy", "DE,dd.MM.yyyy", "SG,d/M/yyyy", "ZZ,yyyy-MM-dd"})
    void aCountryWritesADayInItsOwnOrder(String region, String pattern) {
        assertThat(ShortDate.pattern(region)).isEqualTo(pattern);
    }
}
