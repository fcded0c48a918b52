package io.resultflow.documents.template;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.Listening;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Word files made to do harm: each is refused for what it is. */
@Timeout(120)
class UnsafeTemplatesTest {
    private static final String PNG_TYPE = "image/png";

    private static Refused refused(byte[] file) {
        Refused refused = catchThrowableOfType(Refused.class, () -> new TemplateCompiler().compile(file));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }

    private static ProblemCode refusal(byte[] file) {
        return refused(file).code();
    }

    private static Issue reason(byte[] file) {
        Refused refused = refused(file);
        assertThat(refused.code()).isEqualTo(ProblemCode.FILE_UNSAFE);
        return refused.issues().get(0);
    }

    private static WordFile sound() {
        return WordFile.ofParagraphs("{{ a }}");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/document.xml",
                "word/styles.xml",
                "word/settings.xml",
                "word/fontTable.xml",
                "docProps/core.xml",
                "docProps/custom.xml",
                "customXml/item1.xml",
                "_rels/.rels",
                "word/_rels/footer9.xml.rels",
                "word/media/drawing.svg",
                "word/theme/theme1.bin",
                "any"
            })
    void a_document_type_is_refused_in_every_part_and_nothing_is_fetched(String part) throws IOException {
        try (Listening server = new Listening()) {
            String xml = "<!DOCTYPE x SYSTEM \"" + server.address() + "\" [<!ENTITY % e SYSTEM \"" + server.address()
                    + "\"> %e;]><x>&e;</x>";
            assertThat(reason(sound().part(part, xml).bytes()).args()).containsEntry("reason", "doctype");
            byte[] utf16 = xml.getBytes(StandardCharsets.UTF_16);
            assertThat(reason(sound().part(part, utf16).bytes()).args()).containsEntry("reason", "doctype");
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void content_types_with_a_document_type_are_refused() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8("<!DOCTYPE x [<!ENTITY a \"b\">]><Types>&a;</Types>"));
        assertThat(refusal(WordFile.zip(parts))).isEqualTo(ProblemCode.FILE_UNSAFE);
    }

    @Test
    void entities_that_multiply_are_refused() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            xml.append("<!ENTITY a" + i + " \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertThat(refusal(
                        sound().part("word/styles.xml", xml + "]><x>&a11;</x>").bytes()))
                .isEqualTo(ProblemCode.FILE_UNSAFE);
    }

    @Test
    void ten_thousand_tables_within_each_other_are_too_deep() {
        String open = "<w:tbl><w:tr><w:tc>";
        String close = "<w:p/></w:tc></w:tr></w:tbl>";
        int depth = 10_000;
        Refused refused = refused(WordFile.of(open.repeat(depth) + paragraph(run("{{ a }}")) + close.repeat(depth))
                .bytes());
        assertThat(refused.code()).isEqualTo(ProblemCode.TEMPLATE_LIMIT);
        assertThat(refused.issues()).extracting("part").containsExactly("body");
    }

    @Test
    void tables_as_people_nest_them_are_not() {
        String open = "<w:tbl><w:tr><w:tc>";
        String close = "<w:p/></w:tc></w:tr></w:tbl>";
        new TemplateCompiler()
                .compile(WordFile.of(open.repeat(20) + paragraph(run("{{ a }}")) + close.repeat(20))
                        .bytes());
    }

    @Test
    void attributes_by_the_ten_thousand_are_too_many() {
        String attributes =
                IntStream.range(0, 20_000).mapToObj(i -> " a" + i + "=\"\"").collect(Collectors.joining());
        assertThat(refusal(sound().part("word/styles.xml", "<x" + attributes + "/>")
                        .bytes()))
                .isEqualTo(ProblemCode.TEMPLATE_LIMIT);
    }

    @Test
    void a_part_larger_than_any_report_is_too_large() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; body.length() < 20 << 20; i++) {
            body.append(paragraph(run(Integer.toString(i * 7919, 36) + " {{ a }}")));
        }
        assertThat(refusal(WordFile.of(body.toString()).bytes())).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void many_parts_that_are_each_small_enough_are_too_large_together() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            parts.put("p" + i, new byte[3 << 20]);
        }
        assertThat(refusal(WordFile.zip(parts))).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word\\evil.xml", "C:/evil.xml", "\\\\host\\share\\x", "word/../../evil.xml"})
    void names_that_lead_elsewhere_are_refused(String name) {
        assertThat(reason(sound().part(name, "<x/>").bytes()).args()).containsEntry("reason", "name");
    }

    @Test
    void a_workbook_or_an_old_document_is_no_template() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (XSSFWorkbook empty = new XSSFWorkbook()) {
            empty.createSheet();
            empty.write(workbook);
        }
        assertThat(refusal(workbook.toByteArray())).isEqualTo(ProblemCode.FILE_TYPE_UNKNOWN);
        for (String content :
                new String[] {"<html></html>", "{\\rtf1 x}", "<?xml version=\"1.0\"?><w:wordDocument/>", "x"}) {
            assertThat(refusal(utf8(content))).isEqualTo(ProblemCode.FILE_TYPE_UNKNOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DDE c:\\\\x",
                "DDEAUTO c:\\\\x",
                "INCLUDETEXT http://x",
                "INCLUDEPICTURE http://x",
                "INCLUDE x",
                "LINK Excel.Sheet x",
                "IMPORT x",
                "DATABASE \\d x",
                "RD x",
                "EMBED Package",
                "dDeAuTo x",
                "  DDEAUTO\tx",
                "\"DDEAUTO\" x"
            })
    void a_field_that_fetches_or_runs_is_refused(String instruction) {
        String escaped = instruction.replace("\"", "&quot;").replace("\t", "&#9;");
        String simple = "<w:fldSimple w:instr=\"" + escaped + "\"/>";
        assertThat(reason(WordFile.of(paragraph(simple + run("{{ a }}"))).bytes())
                        .args()
                        .get("reason"))
                .isEqualTo("field");
        StringBuilder runs = new StringBuilder("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>");
        instruction
                .chars()
                .forEach(c -> runs.append("<w:r><w:instrText xml:space=\"preserve\">")
                        .append(c == '"' ? "&quot;" : c == '\t' ? "&#9;" : String.valueOf((char) c))
                        .append("</w:instrText></w:r>"));
        runs.append("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
        assertThat(reason(WordFile.of(paragraph(runs + run("{{ a }}"))).bytes())
                        .args()
                        .get("reason"))
                .isEqualTo("field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///c:/x.exe", "\\\\\\\\host\\\\share", "javascript:alert(1)", "ms-word:ofe|u|http://x"})
    void a_link_as_a_field_leads_to_the_web_or_nowhere(String target) {
        String field = "<w:fldSimple w:instr=\" HYPERLINK &quot;" + target + "&quot; \"/>";
        assertThat(reason(WordFile.of(paragraph(field + run("{{ a }}"))).bytes())
                        .args())
                .containsEntry("reason", "external_hyperlink");
        String sound =
                "<w:fldSimple w:instr=\" HYPERLINK &quot;https://lab.example&quot; \"/><w:fldSimple w:instr=\"HYPERLINK \\l &quot;mark&quot;\"/>";
        new TemplateCompiler()
                .compile(WordFile.of(paragraph(sound + run("{{ a }}"))).bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<v:imagedata src=\"http://evil.example/x.png\"/>",
                "<v:imagedata o:href=\"http://evil.example/x.png\"/>",
                "<v:fill src=\"file:///etc/passwd\"/>",
                "<v:imagedata src=\"\\\\host\\x\"/>",
            })
    void a_picture_behind_an_address_is_refused(String drawing) {
        String body = paragraph("<w:r><w:pict><v:shape>" + drawing + "</v:shape></w:pict></w:r>" + run("{{ a }}"));
        assertThat(reason(WordFile.of(body).bytes()).args()).containsEntry("reason", "external_image");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<image href=\"http://evil.example/x.png\"/>",
                "<image xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"file:///etc/passwd\"/>",
                "<script>x</script>",
                "<g onload=\"x()\"/>",
                "<rect style=\"fill: url( 'http://evil.example/#a')\"/>",
                "<style>@import 'http://evil.example/a.css';</style>",
                "<foreignObject/>",
                "<image href=\"data:image/svg+xml;base64,AAAA\"/>",
            })
    void a_drawing_that_fetches_or_runs_is_refused(String inside) {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>";
        assertThat(reason(sound().part("word/media/image1.svg", svg).bytes()).args())
                .containsEntry("reason", "external_image");
        String harmless =
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect fill=\"url(#a)\"/><image href=\"data:image/png;base64,AA\"/></svg>";
        new TemplateCompiler()
                .compile(sound().part("word/media/image1.svg", harmless).bytes());
    }

    @Test
    void pictures_of_more_pixels_than_memory_holds_are_refused() throws IOException {
        for (byte[] picture : new byte[][] {
            png(60_000, 60_000),
            png(10, 30_000),
            jpeg(65_000, 65_000),
            emf(400_000),
            gzip(emf(400_000)),
            gzip(new byte[40 << 20])
        }) {
            assertThat(reason(sound().override("word/media/image1.png", PNG_TYPE)
                                    .part("word/media/image1.png", picture)
                                    .bytes())
                            .args())
                    .containsEntry("reason", "image_size");
        }
        for (byte[] picture : new byte[][] {
            png(4_000, 3_000), jpeg(4_000, 3_000), emf(3_000), gzip(emf(3_000)), new byte[] {1, 2, 3}, {}
        }) {
            new TemplateCompiler()
                    .compile(sound().part("word/media/image1.png", picture).bytes());
        }
    }

    private static byte[] png(int width, int height) {
        byte[] header = ByteBuffer.allocate(17)
                .put(utf8("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(header)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] jpeg(int width, int height) {
        return ByteBuffer.allocate(40)
                .put(new byte[] {
                    (byte) 0xFF,
                    (byte) 0xD8,
                    (byte) 0xFF,
                    (byte) 0xE0,
                    0,
                    16,
                    'J',
                    'F',
                    'I',
                    'F',
                    0,
                    1,
                    1,
                    0,
                    0,
                    1,
                    0,
                    1,
                    0,
                    0
                })
                .put(new byte[] {(byte) 0xFF, (byte) 0xC0, 0, 11, 8})
                .putShort((short) height)
                .putShort((short) width)
                .put(new byte[] {1, 1, 0x11, 0, (byte) 0xFF, (byte) 0xD9})
                .array();
    }

    private static byte[] emf(int side) {
        return ByteBuffer.allocate(108)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(1)
                .putInt(108)
                .putInt(0)
                .putInt(0)
                .putInt(side)
                .putInt(side)
                .putInt(40, 0x464D4520)
                .array();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.toByteArray();
    }
}
