package io.resultflow.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSeparatorTest {
    @Test
    void eachOfTheThreeIsFound() {
        assertThat(TextSeparator.of("a,b\n1,2\n")).isEqualTo(',');
        assertThat(TextSeparator.of("a;b\n1;2\n")).isEqualTo(';');
        assertThat(TextSeparator.of("a\tb\n1\t2\n")).isEqualTo('\t');
    }

    @Test
    void decimalCommasAreNoSeparators() {
        assertThat(TextSeparator.of("id;glucose;urea\n1;5,4;3,2\n2;5,6;3,1\n")).isEqualTo(';');
    }

    @Test
    void titlesAboveAndTextsWithinDoNotMatter() {
        assertThat(TextSeparator.of("Kết quả; tháng 11\n\na,b,c\n1,\"x; y\ny; z\",3\n2,\"x; y\",3\n"))
                .isEqualTo(',');
    }

    @Test
    void theFirstLineMayTellIt() {
        assertThat(TextSeparator.of("sep=;\r\na,b;c,d\r\n")).isEqualTo(';');
        assertThat(TextSeparator.isTold("sep=;\r\na,b;c,d\r\n")).isTrue();
        assertThat(TextSeparator.isTold("sepsis;b")).isFalse();
    }

    @Test
    void oneColumnHasNone() {
        assertThat(TextSeparator.of("a\nb\n")).isEqualTo(',');
        assertThat(TextSeparator.of("")).isEqualTo(',');
    }
}
