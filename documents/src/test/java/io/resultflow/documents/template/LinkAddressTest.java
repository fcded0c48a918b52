package io.resultflow.documents.template;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkAddressTest {
    private static WordFile link(String target) {
        String link = "<w:hyperlink r:id=\"rId8\" w:tooltip=\"Mở {{ ma }}\">" + run("Xem {{ ma }}") + "</w:hyperlink>";
        return WordFile.of(paragraph(link)).relate("rId8", "hyperlink", target, "External");
    }

    private static String address(String target, String value) {
        byte[] docx = Filled.docx(link(target), "ma", value);
        String relationships = WordFile.read(docx, "word/_rels/document.xml.rels");
        SafeXml.parse("test", relationships.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return relationships.replaceAll("(?s).*Target=\"([^\"]*)\" TargetMode.*", "$1");
    }

    @ParameterizedTest
    @CsvSource({
        "https://lab.example/r/{{ ma }},https://lab.example/r/A%2F1%3Fx%26%22%27%20%C3%81",
        "https://lab.example/r/%7B%7B%20ma%20%7D%7D?v=1,https://lab.example/r/A%2F1%3Fx%26%22%27%20%C3%81?v=1",
        "https://lab.example/r/%7b%7bma%7d%7d,https://lab.example/r/A%2F1%3Fx%26%22%27%20%C3%81",
        "https://lab.example/$%7Bma%7D,https://lab.example/A%2F1%3Fx%26%22%27%20%C3%81",
        "mailto:a@lab.example?subject={{ ma }},mailto:a@lab.example?subject=A%2F1%3Fx%26%22%27%20%C3%81",
    })
    void a_value_inside_an_address_is_escaped(String target, String expected) {
        assertThat(address(target, "A/1?x&\"' Á")).isEqualTo(expected);
    }

    @Test
    void a_row_may_bring_the_whole_address() {
        assertThat(address(
                        "{{%20ma%20}}",
                        "https://lab.example/a?x=1&y=Á \"".strip().replace(" \"", "%20")))
                .isEqualTo("https://lab.example/a?x=1&amp;y=%C3%81%20");
        assertThat(address("{{ ma }}", "TEL:+84901234567")).isEqualTo("TEL:+84901234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "lab.example", "https://", "http://a b"})
    void a_row_that_brings_another_address_is_refused(String value) {
        Refused refused = catchThrowableOfType(Refused.class, () -> address("{{ ma }}", value));
        assertThat(refused.code()).isEqualTo(ProblemCode.LINK_INVALID);
        assertThat(refused.issues()).extracting("columnName").containsExactly("ma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ ma }}/x", "{{ a }}{{ ma }}", "file:///{{ ma }}", "javascript:{{ ma }}"})
    void an_address_whose_scheme_is_not_one_of_ours_is_refused_with_the_template(String target) {
        assertThat(catchThrowableOfType(Refused.class, () -> address(target, "x"))
                        .code())
                .isEqualTo(ProblemCode.FILE_UNSAFE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://lab.example/{% if ma %}x{% endif %},place",
        "https://lab.example/{{ ma|shell }},filter",
        "https://lab.example/{{ ma | qr }},picture_place",
    })
    void what_cannot_stand_in_an_address_is_told(String target, String reason) {
        assertThat(catchThrowableOfType(Refused.class, () -> address(target, "x"))
                        .issues())
                .extracting(issue -> issue.args().get("reason"))
                .containsExactly(reason);
    }

    @Test
    void a_links_text_and_its_tip_are_filled_too() {
        byte[] docx = Filled.docx(link("https://lab.example"), "ma", "7 \"<b>");
        assertThat(WordFile.text(docx)).isEqualTo("Xem 7 \"<b>");
        assertThat(WordFile.read(docx, "word/document.xml")).contains("w:tooltip=\"Mở 7 &quot;&lt;b&gt;\"");
    }

    @Test
    void a_name_that_stands_in_an_address_alone_is_a_placeholder() {
        WordFile file =
                WordFile.ofParagraphs("x").relate("rId8", "hyperlink", "https://lab.example/{{ ma }}", "External");
        assertThat(new TemplateCompiler().compile(file.bytes()).inspection().placeholders())
                .extracting("name")
                .containsExactly("ma");
    }
}
