package io.resultflow.libreoffice.specimen;

import static io.resultflow.libreoffice.specimen.SpecimenFile.PAGE;
import static io.resultflow.libreoffice.specimen.SpecimenFile.field;
import static io.resultflow.libreoffice.specimen.SpecimenFile.footnote;
import static io.resultflow.libreoffice.specimen.SpecimenFile.p;
import static io.resultflow.libreoffice.specimen.SpecimenFile.picture;
import static io.resultflow.libreoffice.specimen.SpecimenFile.r;
import static io.resultflow.libreoffice.specimen.SpecimenFile.row;
import static io.resultflow.libreoffice.specimen.SpecimenFile.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Templates that differ in what merging may spoil, each filled for any number of invented people. */
public enum Specimen {
    PLAIN(i -> new SpecimenFile(person(i) + lines(i, 3))),
    WITHOUT_SECTION(i -> new SpecimenFile(person(i) + lines(i, 3)).section("")),
    TABLE_OVER_PAGES(i ->
            new SpecimenFile(person(i) + table(rows(i, 10 + 45 * (i % 3))) + p("")).footer("default", pageOfPages())),
    ENDS_WITH_TABLE(i -> new SpecimenFile(person(i) + table(rows(i, 4 + i)))),
    BEGINS_WITH_TABLE(i -> new SpecimenFile(table(row(name(i), "A", "B") + rows(i, 3)) + p("Hết"))),
    PICTURES(i -> new SpecimenFile(
                    person(i) + "<w:p>" + picture("rIdOwn", 1) + picture("rIdShared", 1) + "</w:p>" + lines(i, 2))
            .image("document", "rIdOwn", 10 + i)
            .image("document", "rIdShared", 1)
            .header("default", "<w:p>" + picture("rIdLogo", 3) + r("Thư đầu") + "</w:p>")
            .image("headerdefault", "rIdLogo", 2)),
    OWN_HEADERS(i -> new SpecimenFile(person(i) + lines(i, 60 * (i % 2 + 1)))
            .header("default", "<w:p>" + picture("rIdCode", 1) + r(name(i)) + "</w:p>")
            .image("headerdefault", "rIdCode", 40 + i)
            .footer("default", pageOfPages())),
    FIRST_PAGE_DIFFERS(i -> new SpecimenFile(person(i) + lines(i, 50 + 40 * (i % 2)))
            .header("first", p("Trang bìa của " + name(i)))
            .header("default", p("Các trang sau"))
            .footer("default", pageOfPages())
            .footer("first", p("Chân bìa"))
            .section(PAGE + "<w:titlePg/>")),
    EVEN_AND_ODD(i -> new SpecimenFile(person(i) + lines(i, 50 + 40 * (i % 2)))
            .header("even", p("chẵn"))
            .header("default", "<w:p>" + r("lẻ ") + field("PAGE", "1") + "</w:p>")
            .settings("<w:evenAndOddHeaders/>")),
    COLUMNS(i -> new SpecimenFile(person(i) + lines(i, 3)
                    + "<w:p><w:pPr><w:sectPr>" + PAGE + "</w:sectPr></w:pPr></w:p>"
                    + lines(i, 20 + 10 * i) + "<w:p><w:pPr><w:sectPr><w:type w:val=\"continuous\"/>" + PAGE
                    + "<w:cols w:num=\"2\" w:space=\"500\"/></w:sectPr></w:pPr></w:p>" + lines(i, 2))
            .section("<w:type w:val=\"continuous\"/>" + PAGE)),
    TEXT_BOX(i -> new SpecimenFile(person(i) + "<w:p>" + textBox(name(i)) + r("Cạnh hộp") + "</w:p>" + lines(i, 4))),
    LISTS(i -> new SpecimenFile(person(i)
                    + item(1, 0, "một")
                    + item(1, 1, "một một")
                    + item(1, 1, "một hai")
                    + item(1, 0, "hai")
                    + item(3, 0, "chấm")
                    + p("<w:pStyle w:val=\"Step\"/>", "bước " + name(i))
                    + p("<w:pStyle w:val=\"Step\"/>", "bước sau")
                    + p("xen giữa")
                    + item(1, 0, "ba")
                    + item(4, 0, "chữ"))
            .numbering(Numbers.LISTS)),
    FOOTNOTES(i -> new SpecimenFile(person(i) + "<w:p>" + r("Chỉ số") + footnote(1) + r(" và chỉ số") + footnote(2)
                    + "</w:p>" + lines(i, 30 * (i % 3)) + "<w:p>" + r("Cuối") + footnote(3) + "</w:p>")
            .footnotes("Ghi chú của " + name(i), "Ghi chú hai", "Ghi chú ba " + name(i))),
    LANDSCAPE(i -> new SpecimenFile(person(i) + table(rows(i, 5)) + p(""))
            .section(
                    "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"850\" w:right=\"850\""
                            + " w:bottom=\"850\" w:left=\"850\" w:header=\"400\" w:footer=\"400\" w:gutter=\"0\"/>")),
    MIXED_SECTIONS(i -> new SpecimenFile(person(i) + lines(i, 5) + "<w:p><w:pPr><w:sectPr>" + PAGE
                    + "</w:sectPr></w:pPr></w:p>" + table(rows(i, 6)) + lines(i, 2))
            .section("<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                    + "<w:pgMar w:top=\"850\" w:right=\"850\" w:bottom=\"850\" w:left=\"850\" w:header=\"400\""
                    + " w:footer=\"400\" w:gutter=\"0\"/>")),
    RIGHT_TO_LEFT(i -> new SpecimenFile(
                    p("<w:bidi/>", "نتيجة الفحص " + (i + 1)) + "<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr>"
                            + "<w:rtl/></w:rPr><w:t>" + "سطر عربي ".repeat(20 + i) + "</w:t></w:r></w:p>" + person(i))
            .section(PAGE + "<w:bidi/>")),
    REFERENCES(i -> new SpecimenFile(person(i)
                    + "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"_Ref1\"/>" + r("Đích " + name(i))
                    + "<w:bookmarkEnd w:id=\"0\"/></w:p>"
                    + lines(i, 55 * (i % 2)) + "<w:p>" + r("Xem ") + field("REF _Ref1 \\h", "x") + r(" trang ")
                    + field("PAGEREF _Ref1 \\h", "1") + "<w:hyperlink w:anchor=\"_Ref1\">" + r("tới đích")
                    + "</w:hyperlink>"
                    + "<w:hyperlink r:id=\"rIdWeb\">" + r("trang nhà") + "</w:hyperlink></w:p>"
                    + "<w:p>" + r("Bảng ") + field("SEQ Bảng \\* ARABIC", "1") + "</w:p><w:p>" + r("Bảng ")
                    + field("SEQ Bảng \\* ARABIC", "2") + "</w:p><w:p>" + r("Tổng số trang ") + field("NUMPAGES", "1")
                    + "</w:p>")
            .web("rIdWeb", "https://lab.example/tra-cuu?x=1&amp;y=2")),
    SPACED(i -> new SpecimenFile(p("<w:pageBreakBefore/><w:spacing w:before=\"480\" w:after=\"240\"/>", name(i))
            + lines(i, 44 + i) + p("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>", "")
            + "<w:p/>")),
    LETTERHEAD(i -> new SpecimenFile(person(i) + lines(i, 120 + i))
            .header("default", "<w:p>" + picture("rIdLogo", 3) + r("Thư đầu") + "</w:p>")
            .image("headerdefault", "rIdLogo", 2)),
    WATERMARK(i -> new SpecimenFile(person(i) + lines(i, 5))
            .header(
                    "default",
                    "<w:p><w:r><w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\""
                            + " path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:path textpathok=\"t\"/><v:textpath on=\"t\"/></v:shapetype>"
                            + "<v:shape id=\"PowerPlusWaterMarkObject1\" o:spid=\"_x0000_s2049\" type=\"#_x0000_t136\""
                            + " style=\"position:absolute;margin-left:0;margin-top:0;width:400pt;height:100pt;rotation:315;"
                            + "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
                            + "mso-position-vertical:center;mso-position-vertical-relative:margin\" fillcolor=\"silver\""
                            + " stroked=\"f\"><v:textpath style=\"font-family:&quot;Liberation Sans&quot;;font-size:1pt\""
                            + " string=\"BẢN SAO\"/></v:shape></w:pict></w:r></w:p>"));

    /** Lists with levels; the second belongs to a style, the third has bullets, the fourth goes on with the first. */
    private static final class Numbers {
        private static final String LISTS = list(0, "decimal", "lowerLetter")
                + list(1, "upperRoman")
                + list(2, "bullet")
                + num(1, 0)
                + num(2, 1)
                + num(3, 2)
                + num(4, 0);

        private static String list(int id, String... formats) {
            StringBuilder levels = new StringBuilder();
            for (int level = 0; level < formats.length; level++) {
                String format = formats[level];
                levels.append(
                        "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>"
                                + "<w:lvlText w:val=\"" + (format.equals("bullet") ? "•" : "%" + (level + 1) + ".")
                                + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"" + 567 * (level + 1)
                                + "\" w:hanging=\"425\"/></w:pPr></w:lvl>");
            }
            return "<w:abstractNum w:abstractNumId=\"" + id + "\"><w:multiLevelType w:val=\"multilevel\"/>" + levels
                    + "</w:abstractNum>";
        }

        private static String num(int id, int list) {
            return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + list + "\"/></w:num>";
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final IntFunction<SpecimenFile> file;

    Specimen(IntFunction<SpecimenFile> file) {
        this.file = file;
    }

    /** The document of one person, counted from 0. */
    public byte[] docx(int person) {
        return file.apply(person).bytes();
    }

    /** The documents of the first people. */
    public List<byte[]> docx(int from, int to) {
        List<byte[]> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            all.add(docx(i));
        }
        return all;
    }

    /** A document with a picture. */
    public static byte[] drawn(int picture) {
        return new SpecimenFile("<w:p>" + picture("rIdOwn", 1) + "</w:p>")
                .image("document", "rIdOwn", picture)
                .bytes();
    }

    /** A document with this field. */
    public static byte[] withField(String instruction) {
        return new SpecimenFile("<w:p>" + field(instruction, "1") + "</w:p>" + p("x")).bytes();
    }

    /** A template with footnotes that prints the name {@code Tên}. */
    public static byte[] templateWithFootnotes() {
        return new SpecimenFile(p("Họ tên: {{ Tên }}") + "<w:p>" + r("Chỉ số") + footnote(1) + r(" và chỉ số")
                        + footnote(2) + "</w:p>" + p("Hết"))
                .footnotes("Ghi chú một", "Ghi chú hai")
                .bytes();
    }

    public static byte[] withEndnote() {
        return new SpecimenFile("<w:p><w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>" + p("x")).bytes();
    }

    /** What stands in this person's document and in no other's. */
    public static String name(int person) {
        return "Khách" + (char) ('A' + person % 26) + (char) ('A' + person / 26) + "x" + (7919 * (person + 3));
    }

    private static String person(int i) {
        return p("Họ tên: " + name(i)) + p("Mã: " + (100 + i));
    }

    private static String lines(int i, int count) {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < count; line++) {
            lines.append(p("Dòng " + line + " của " + name(i) + ", kết quả " + (i * 31 + line) % 17 + ",5 mmol/L"));
        }
        return lines.toString();
    }

    private static String rows(int i, int count) {
        StringBuilder rows = new StringBuilder();
        for (int line = 0; line < count; line++) {
            rows.append(row("Xét nghiệm " + line, name(i), (i + line) % 13 + ",4"));
        }
        return rows.toString();
    }

    private static String pageOfPages() {
        return "<w:p>" + r("Trang ") + field("PAGE", "1") + r(" / ") + field("NUMPAGES", "1") + "</w:p>";
    }

    private static String item(int list, int level, String text) {
        return p("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", text);
    }

    private static String textBox(String text) {
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\""
                + " distR=\"0\" simplePos=\"0\" relativeHeight=\"2\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\""
                + " allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"page\"><wp:posOffset>4000000"
                + "</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"page\"><wp:posOffset>3000000</wp:posOffset>"
                + "</wp:positionV><wp:extent cx=\"2000000\" cy=\"800000\"/><wp:wrapSquare wrapText=\"bothSides\"/>"
                + "<wp:docPr id=\"7\" name=\"Box\"/><a:graphic><a:graphicData"
                + " uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/>"
                + "<wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"2000000\" cy=\"800000\"/></a:xfrm>"
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"000000\"/>"
                + "</a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent>" + p("Hộp " + text)
                + "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
                + "</mc:Choice></mc:AlternateContent></w:r>";
    }
}
