package io.resultflow.libreoffice.specimen;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static io.resultflow.libreoffice.specimen.Elements.lines;
import static io.resultflow.libreoffice.specimen.Elements.p;
import static io.resultflow.libreoffice.specimen.Elements.person;
import static io.resultflow.libreoffice.specimen.Elements.textBox;
import static io.resultflow.libreoffice.specimen.SpecimenFile.PAGE;

import java.util.List;

/** Paragraphs, lists, text boxes, scripts. */
final class TextSpecimens {
    private static final String ARABIC = "سطر عربي ";
    private static final String HEBREW = "שורה בעברית ";
    /** All letters of Vietnamese with their tones, as one letter each and as letters with marks. */
    private static final String VIETNAMESE = "ằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳỷỹỵđ ĂÂĐÊÔƠƯ "
            + "e\u0302\u0301 o\u031B\u0323 a\u0306\u0300 u\u031B\u0309 Nguye\u0302\u0303n";

    private TextSpecimens() {}

    static List<Specimen> all() {
        return List.of(
                Specimen.of("plain", SpecimenFile.of(person() + lines()), person -> 3),
                Specimen.of(
                        "vietnamese",
                        SpecimenFile.of(p("Họ tên: {{ Tên }}")
                                + p(VIETNAMESE)
                                + paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>" + VIETNAMESE + "</w:t></w:r>")
                                + paragraph("<w:r><w:rPr><w:i/><w:caps/></w:rPr><w:t>" + VIETNAMESE + "</w:t></w:r>")
                                + p("Đường huyết của {{ Tên }} ở mức thường"))),
                Specimen.of(
                        "right-to-left",
                        SpecimenFile.of(
                                p("<w:bidi/>", "نتيجة الفحص {{ Mã }}")
                                        + rightToLeft(ARABIC.repeat(24))
                                        + rightToLeft(HEBREW.repeat(20) + "{{ Tên }}")
                                        + person()
                                        + lines(),
                                PAGE + "<w:bidi/>"),
                        person -> 1 + person),
                Specimen.of(
                        "text-box",
                        SpecimenFile.of(person() + paragraph(textBox("", "Hộp {{ Tên }}") + run("Cạnh hộp")) + lines()),
                        person -> 4),
                Specimen.of(
                        "lists",
                        SpecimenFile.of(person()
                                        + item(1, 0, "một")
                                        + item(1, 1, "một một")
                                        + item(1, 1, "một hai")
                                        + item(1, 0, "hai")
                                        + item(3, 0, "chấm")
                                        + p("{%p for r in rows %}")
                                        + p("<w:pStyle w:val=\"Step\"/>", "bước {{ r.Xét nghiệm }} của {{ Tên }}")
                                        + p("{%p endfor %}")
                                        + p("xen giữa")
                                        + item(1, 0, "ba")
                                        + item(4, 0, "chữ"))
                                .numbering(LISTS),
                        person -> 2 + person % 2),
                Specimen.of(
                        "spaced",
                        SpecimenFile.of(p(
                                        "<w:pageBreakBefore/><w:spacing w:before=\"480\" w:after=\"240\"/>",
                                        "{{ Tên }}")
                                + lines()
                                + p("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>", "")
                                + "<w:p/>"),
                        person -> 44 + person));
    }

    private static String rightToLeft(String text) {
        return paragraph("<w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>" + text + "</w:t></w:r>");
    }

    /** The second list belongs to a style, the third has bullets, the fourth goes on with the first. */
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
            levels.append("<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>"
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

    private static String item(int list, int level, String text) {
        return p("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", text);
    }
}
