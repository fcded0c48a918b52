package io.resultflow.documents.template;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafeFilesTest {
    private static ProblemCode refusal(byte[] file) {
        return refused(file).code();
    }

    private static Refused refused(byte[] file) {
        return catchThrowableOfType(Refused.class, () -> new TemplateCompiler().compile(file));
    }

    private static WordFile sound() {
        return WordFile.ofParagraphs("{{ a }}");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_no_word_file_is_unknown() {
        assertThat(refusal(utf8("%PDF-1.7"))).isEqualTo(ProblemCode.FILE_TYPE_UNKNOWN);
        assertThat(refusal(new byte[0])).isEqualTo(ProblemCode.FILE_TYPE_UNKNOWN);
        assertThat(refusal(WordFile.zip(Map.of("a.txt", utf8("a"))))).isEqualTo(ProblemCode.FILE_TYPE_UNKNOWN);
    }

    @Test
    void a_truncated_file_is_broken() {
        byte[] whole = sound().bytes();
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(ProblemCode.FILE_BROKEN);
    }

    @Test
    void a_part_that_is_not_well_formed_is_broken() {
        assertThat(refusal(sound().part("word/document.xml", "<w:document").bytes()))
                .isEqualTo(ProblemCode.FILE_BROKEN);
    }

    @Test
    void an_encrypted_document_is_told_apart() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(ole)) {
                out.write(sound().bytes());
            }
            ole.writeFilesystem(file);
        }
        assertThat(refusal(file.toByteArray())).isEqualTo(ProblemCode.FILE_ENCRYPTED);
    }

    @Test
    void a_document_type_is_refused() {
        assertThat(refusal(sound().part(
                                "word/document.xml",
                                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>")
                        .bytes()))
                .isEqualTo(ProblemCode.FILE_UNSAFE);
        assertThat(refusal(
                        sound().part("customXml/item1.xml", "<!DOCTYPE d><d/>").bytes()))
                .isEqualTo(ProblemCode.FILE_UNSAFE);
    }

    @Test
    void a_zip_bomb_is_refused() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", new byte[64 << 20]);
        assertThat(refusal(WordFile.zip(parts))).isEqualTo(ProblemCode.FILE_UNSAFE);
    }

    @Test
    void too_many_entries_are_refused() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 2_001; i++) {
            parts.put("p" + i, new byte[0]);
        }
        assertThat(refusal(WordFile.zip(parts))).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.xml", "/abs.xml", "word/DOCUMENT.xml"})
    void entries_that_climb_or_repeat_are_refused(String name) {
        assertThat(refusal(sound().part(name, "<x/>").bytes())).isEqualTo(ProblemCode.FILE_UNSAFE);
    }

    @ParameterizedTest
    @CsvSource({
        "image,http://evil.example/x.png",
        "oleObject,file:///c:/x.xls",
        "hyperlink,file:///etc/passwd",
        "hyperlink,javascript:alert(1)",
        "frame,http://evil.example",
    })
    void what_would_be_fetched_from_elsewhere_is_refused(String type, String target) {
        Refused refused =
                refused(sound().relate("rId9", type, target, "External").bytes());
        assertThat(refused.code()).isEqualTo(ProblemCode.FILE_UNSAFE);
        assertThat(refused.issues()).extracting("part").containsExactly("body");
    }

    @Test
    void links_to_the_web_are_welcome() {
        new TemplateCompiler()
                .compile(sound().relate("rId9", "hyperlink", "https://lab.example", "External")
                        .bytes());
    }

    @Test
    void embedded_objects_and_macros_are_refused() {
        assertThat(refusal(sound().relate("rId9", "oleObject", "embeddings/o.bin", "")
                        .bytes()))
                .isEqualTo(ProblemCode.FILE_UNSAFE);
        assertThat(refusal(sound().relate("rId9", "aFChunk", "x.html", "").bytes()))
                .isEqualTo(ProblemCode.FILE_UNSAFE);
        assertThat(refusal(sound().override("word/vbaProject.bin", "application/vnd.ms-office.vbaProject")
                        .part("word/vbaProject.bin", "x")
                        .bytes()))
                .isEqualTo(ProblemCode.FILE_UNSAFE);
    }

    @Test
    void fields_that_fetch_are_refused_however_they_are_written() {
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DDE</w:instrText></w:r>"
                + "<w:r><w:instrText>AUTO c:\\\\x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        assertThat(refusal(WordFile.of(paragraph(field + run("{{ a }}"))).bytes()))
                .isEqualTo(ProblemCode.FILE_UNSAFE);
        String simple = "<w:fldSimple w:instr=\"includepicture &quot;http://x&quot;\"/>";
        assertThat(refusal(WordFile.of(paragraph(simple + run("{{ a }}"))).bytes()))
                .isEqualTo(ProblemCode.FILE_UNSAFE);
    }

    @Test
    void the_author_and_the_origin_of_a_template_are_left_behind() {
        byte[] docx = new TemplateCompiler()
                .compile(sound().relate("rId9", "attachedTemplate", "file:///C:/Users/Jane/x.dotx", "External")
                        .part(
                                "docProps/core.xml",
                                "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:creator>Jane</dc:creator></cp:coreProperties>")
                        .part(
                                "docProps/app.xml",
                                "<Properties><Company>Jane Ltd</Company><Application>Word</Application></Properties>")
                        .bytes())
                .fill(ReportValues.ofRow(Map.of("a", Cell.text("A"))));
        assertThat(WordFile.read(docx, "docProps/core.xml")).doesNotContain("Jane");
        assertThat(WordFile.read(docx, "docProps/app.xml"))
                .doesNotContain("Jane")
                .contains("Word");
        assertThat(WordFile.read(docx, "word/_rels/document.xml.rels")).doesNotContain("Jane");
    }
}
