package io.resultflow.documents.fill;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.intake.Cell;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleFilterTest {
    @ParameterizedTest
    @CsvSource({
        "nguyễn thị đào,Nguyễn Thị Đào",
        "NGUYỄN THỊ ĐÀO,Nguyễn Thị Đào",
        "ưng hoàng phúc,Ưng Hoàng Phúc",
        "xét nghiệm HbA1c,Xét Nghiệm HbA1c",
        "anne-marie McDonald,Anne-Marie McDonald",
        "JOHN O'BRIEN,John O'Brien",
        "don't stop,Don't Stop",
        "lê văn (bố),Lê Văn (Bố)",
        "  ,",
    })
    void words_begin_with_capitals(String typed, String printed) {
        assertThat(TitleFilter.title(typed == null ? "" : typed, Locale.forLanguageTag("vi")))
                .isEqualTo(printed == null ? "" : printed);
    }

    @Test
    void letters_with_their_marks_apart_are_capitals_too() {
        String apart = Normalizer.normalize("ấn độ", Normalizer.Form.NFD);
        assertThat(TitleFilter.title(apart, Locale.ROOT)).isEqualTo("Ấn Độ");
    }

    @Test
    void a_template_may_use_it() {
        assertThat(Filling.filled("vi", "{{ a | title }}", Cell.text("đặng ngọc ánh")))
                .isEqualTo("Đặng Ngọc Ánh");
    }
}
