package io.resultflow.documents.template;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.picture.SamplePictures;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.Placeholder.Kind;
import java.awt.Color;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PictureFramesTest {
    private static final String RED = SamplePictures.uri(SamplePictures.png(40, 40, Color.RED));
    private static final String BLUE = SamplePictures.uri(SamplePictures.jpeg(60, 30, Color.BLUE));

    private static WordFile with(String body) {
        return WordFile.of(body)
                .relate("rId5", "image", "media/image1.png", "")
                .part("word/media/image1.png", "the placeholder");
    }

    private static WordFile frame(String tag) {
        return with(paragraph(run("A") + Drawings.inline("rId5", tag, 3_600_000, 1_800_000) + run("B")));
    }

    private static String body(byte[] docx) {
        return WordFile.read(docx, "word/document.xml");
    }

    private static String relationships(byte[] docx) {
        return WordFile.read(docx, "word/_rels/document.xml.rels");
    }

    private static Refused refused(WordFile file, String... values) {
        return catchThrowableOfType(Refused.class, () -> Filled.docx(file, values));
    }

    @Test
    void a_rows_picture_takes_the_place_and_the_size_of_the_placeholder() {
        byte[] docx = Filled.docx(frame("{{ chữ ký | image }}"), "chữ ký", RED);
        assertThat(body(docx))
                .contains("<wp:extent cx=\"3600000\" cy=\"1800000\"/>")
                .contains("<a:blip r:embed=\"row1\"/><a:srcRect l=\"-50000\" t=\"0\" r=\"-50000\" b=\"0\"/><a:stretch>")
                .contains("descr=\"chữ ký\"")
                .doesNotContain("rId5", "{{");
        assertThat(relationships(docx)).contains("Id=\"row1\"").contains("Target=\"/word/media/row1.png\"");
        assertThat(WordFile.names(docx)).contains("word/media/row1.png");
        assertThat(WordFile.read(docx, "[Content_Types].xml"))
                .contains("<Default ContentType=\"image/png\" Extension=\"png\"/>")
                .contains("<Default ContentType=\"image/jpeg\" Extension=\"jpeg\"/>");
    }

    @Test
    void nothing_of_the_placeholder_stays_in_the_file() {
        byte[] docx = Filled.docx(frame("{{ a | image }}"), "a", RED);
        assertThat(WordFile.names(docx)).doesNotContain("word/media/image1.png");
        assertThat(relationships(docx)).doesNotContain("image1.png");
    }

    @Test
    void a_placeholder_that_is_shown_elsewhere_too_stays_there() {
        byte[] docx = Filled.docx(
                with(paragraph(Drawings.inline("rId5", "{{ a | image }}", 100, 100)
                        + Drawings.inline("rId5", "Logo", 100, 100))),
                "a",
                RED);
        assertThat(body(docx)).contains("rId5").contains("row1");
        assertThat(WordFile.names(docx)).contains("word/media/image1.png");
    }

    @Test
    void the_same_picture_twice_is_stored_once_and_others_apart() {
        WordFile file = with(paragraph(Drawings.inline("rId5", "{{ a | image }}", 100, 100)
                + Drawings.inline("rId5", "{{ b | image }}", 100, 100)
                + Drawings.inline("rId5", "{{ c | image }}", 100, 100)));
        byte[] docx = Filled.docx(file, "a", RED, "b", BLUE, "c", RED);
        assertThat(WordFile.names(docx))
                .contains("word/media/row1.png", "word/media/row2.jpeg")
                .doesNotHaveDuplicates();
        assertThat(WordFile.names(docx).stream().filter(name -> name.contains("media")))
                .hasSize(2);
        Matcher ids = Pattern.compile("docPr [^>]*id=\"(\\d+)\"").matcher(body(docx));
        assertThat(ids.results().map(id -> id.group(1)).toList()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void a_header_shows_its_own_pictures() {
        WordFile file = WordFile.ofParagraphs("{{ x }}").header(paragraph(run("{{ code | qr(2) }}")));
        byte[] docx = Filled.docx(file, "x", "X", "code", "BN-1");
        assertThat(WordFile.read(docx, "word/_rels/header1.xml.rels")).contains("/word/media/row1.png");
        assertThat(WordFile.read(docx, "word/header1.xml")).contains("r:embed=\"row1\"");
        assertThat(relationships(docx)).doesNotContain("media");
    }

    @Test
    void a_code_in_a_line_is_as_wide_as_its_tag_says() {
        byte[] docx = Filled.docx(WordFile.ofParagraphs("Mã: {{ code | qr(2.5) }}.", "{{ code|qr }}"), "code", "BN-1");
        assertThat(body(docx))
                .contains("Mã: </w:t><w:drawing>")
                .contains("<wp:extent cx=\"900000\" cy=\"900000\"/>")
                .contains("<wp:extent cx=\"1080000\" cy=\"1080000\"/>")
                .contains("</w:drawing><w:t xml:space=\"preserve\">.</w:t>");
    }

    @Test
    void the_kind_says_what_a_column_must_hold() {
        WordFile file = with(paragraph(Drawings.inline("rId5", "{{ a | image }}", 100, 100) + run("{{ b | qr }}")));
        assertThat(new TemplateCompiler().compile(file.bytes()).inspection().placeholders())
                .containsExactly(new Placeholder("a", Kind.IMAGE, true), new Placeholder("b", Kind.TEXT, true));
    }

    @Test
    void without_a_value_a_picture_with_a_default_vanishes() {
        byte[] docx = Filled.docx(frame("{{ a | default('') | image }}"));
        assertThat(WordFile.text(docx)).isEqualTo("AB");
        assertThat(body(docx)).doesNotContain("<w:drawing");
        assertThat(WordFile.names(docx).stream().filter(name -> name.contains("media")))
                .isEmpty();
    }

    @Test
    void without_a_value_or_with_a_wrong_one_a_row_is_refused_by_name() {
        Refused missing = refused(frame("{{ a | image }}"));
        assertThat(missing.issues()).extracting("code").containsExactly(ProblemCode.VALUE_EMPTY);
        Refused wrong = refused(frame("{{ chữ ký | image }}"), "chữ ký", "https://lab.example/sign.png");
        assertThat(wrong.code()).isEqualTo(ProblemCode.IMAGE_INVALID);
        assertThat(wrong.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.columnName()).isEqualTo("chữ ký");
            assertThat(issue.args()).containsEntry("reason", "no_data");
        });
        Refused wide = refused(WordFile.ofParagraphs("{{ a | qr }}"), "a", "x".repeat(3_000));
        assertThat(wide.code()).isEqualTo(ProblemCode.VALUE_TOO_LONG);
    }

    @Test
    void pictures_of_a_group_are_frames_of_their_own() {
        String group = Drawings.group(Drawings.picture("rId5", "{{ a | image }}", 100, 100)
                + Drawings.picture("rId5", "{{ b | default('') | image }}", 100, 100)
                + Drawings.shape(paragraph(run("{{ ten }}"))));
        byte[] docx = Filled.docx(with(paragraph(group)), "a", RED, "ten", "Vũ");
        assertThat(WordFile.text(docx)).contains("Vũ");
        assertThat(body(docx)).containsOnlyOnce("<pic:pic>").doesNotContain("Fallback", "rId5");
    }

    @Test
    void a_picture_control_is_a_frame() {
        String control = "<w:sdt><w:sdtPr><w:tag w:val=\"ảnh\"/><w:picture/></w:sdtPr><w:sdtContent>"
                + Drawings.inline("rId5", "", 100, 100) + "</w:sdtContent></w:sdt>";
        byte[] docx = Filled.docx(with(paragraph(control)), "ảnh", RED);
        assertThat(body(docx)).contains("row1").doesNotContain("sdt", "rId5");
    }

    @Test
    void a_picture_tag_where_no_picture_is_or_too_wide_is_refused_by_reason() {
        String shape = Drawings.textBox(paragraph(run("x")))
                .replace("name=\"Text Box 2\"", "name=\"t\" descr=\"{{ a | image }}\"");
        assertThat(refused(WordFile.of(paragraph(shape))).issues())
                .extracting(issue -> issue.args().get("reason"))
                .containsExactly("picture_place");
        assertThat(refused(WordFile.ofParagraphs("{{ a | image(40) }}")).issues())
                .extracting(issue -> issue.args().get("reason"))
                .containsExactly("picture_size");
        assertThat(refused(WordFile.ofParagraphs("{{ a | qr('x') }}")).issues())
                .extracting(issue -> issue.args().get("reason"))
                .containsExactly("filter");
    }

    @Test
    void a_template_made_from_a_filled_report_keeps_its_pictures_apart() {
        byte[] first = Filled.docx(frame("{{ a | image }}"), "a", RED);
        WordFile again = WordFile.of(paragraph(run("{{ b | image }}")))
                .relate("row1", "image", "/word/media/row1.png", "")
                .part("word/media/row1.png", "old");
        assertThat(WordFile.names(first)).contains("word/media/row1.png");
        byte[] docx = Filled.docx(again, "b", BLUE);
        assertThat(body(docx)).contains("r:embed=\"rowx1\"");
        assertThat(WordFile.names(docx)).doesNotHaveDuplicates().contains("word/media/row1.jpeg");
    }
}
