package io.resultflow.documents.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resultflow.documents.template.WordFile;
import io.resultflow.domain.intake.Cell;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class FirstLineTest {
    private static final byte[] DOCX = Filling.docx(null, "Result: {{ a }}", Map.of("a", Cell.text("5.1")));

    @Test
    void the_line_stands_before_everything_else_and_the_rest_stays() {
        byte[] with = FirstLine.before(DOCX, "CORRECTED – version 2 <&>");

        assertThat(WordFile.text(with)).isEqualTo("CORRECTED – version 2 <&>|" + WordFile.text(DOCX));
    }

    @Test
    void a_page_break_of_the_first_paragraph_does_not_leave_the_line_alone() {
        String body = "<x:document xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><x:body>"
                + "<x:p><x:pPr><x:pageBreakBefore/><x:jc x:val=\"left\"/></x:pPr><x:r><x:t>a</x:t></x:r></x:p>"
                + "<x:p><x:pPr><x:pageBreakBefore/></x:pPr></x:p></x:body></x:document>";

        String with = WordFile.read(FirstLine.before(zip("word/document.xml", body), "line"), "word/document.xml");

        assertThat(with).contains("<x:t>line</x:t>").contains("<x:p><x:pPr><x:jc x:val=\"left\"/></x:pPr>");
        assertThat(with.split("<x:pageBreakBefore/>", -1))
                .as("the second one stays")
                .hasSize(2);
    }

    @Test
    void what_has_no_body_is_refused() {
        assertThatThrownBy(() -> FirstLine.before(zip("word/styles.xml", "<w:styles/>"), "line"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] zip(String name, String text) {
        return DocxZip.write(
                List.of(DocxZip.deflate(name, text.getBytes(StandardCharsets.UTF_8), Deflater.BEST_SPEED)), 100);
    }
}
