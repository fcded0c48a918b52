package io.resultflow.libreoffice.specimen;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;

import io.resultflow.documents.template.Drawings;

/** What stands in a specimen's body. */
final class Elements {
    private Elements() {}

    static String p(String text) {
        return paragraph(run(text));
    }

    static String p(String properties, String text) {
        return paragraph("<w:pPr>" + properties + "</w:pPr>" + run(text));
    }

    static String field(String instruction, String result) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + instruction
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run(result)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    static String footnote(int id) {
        return "<w:r><w:rPr><w:rStyle w:val=\"Mark\"/></w:rPr><w:footnoteReference w:id=\"" + id + "\"/></w:r>";
    }

    /**
     * A link as Word writes it; without its style LibreOffice 7.4 makes none of it.
     *
     * @param target {@code r:id} or {@code w:anchor} with its value
     */
    static String link(String target, String text) {
        return "<w:hyperlink " + target + "><w:r><w:rPr><w:rStyle w:val=\"Link\"/></w:rPr><w:t>" + text
                + "</w:t></w:r></w:hyperlink>";
    }

    static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>" + p(cell) + "</w:tc>");
        }
        return row + "</w:tr>";
    }

    /** A table of three columns with lines. */
    static String table(String... rows) {
        String line = " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"888888\"/>";
        return "<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/><w:tblBorders><w:top" + line + "<w:left" + line
                + "<w:bottom" + line + "<w:right" + line + "<w:insideH" + line + "<w:insideV" + line
                + "</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/>"
                + "<w:gridCol w:w=\"3000\"/></w:tblGrid>" + String.join("", rows) + "</w:tbl>";
    }

    /** A table's rows, one for each of the report's. */
    static String results() {
        return row("{%tr for r in rows %}", "", "")
                + row("{{ r.Xét nghiệm }}", "{{ Tên }}", "{{ r.Kết quả }}")
                + row("{%tr endfor %}", "", "");
    }

    /** A paragraph for each of the report's rows. */
    static String lines() {
        return p("{%p for r in rows %}")
                + p("{{ r.Xét nghiệm }} của {{ Tên }}, kết quả {{ r.Kết quả }} mmol/L")
                + p("{%p endfor %}");
    }

    /** Whose report it is. */
    static String person() {
        return p("Họ tên: {{ Tên }}") + p("Mã: {{ Mã }}");
    }

    static String pageOfPages() {
        return paragraph(run("Trang ") + field("PAGE", "1") + run(" / ") + field("NUMPAGES", "1"));
    }

    /** A picture in the line. */
    static String picture(String id, String description) {
        return Drawings.inline(id, description, 900_000, 450_000);
    }

    /** A text box beside the text. */
    static String textBox(String description, String text) {
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\""
                + " distR=\"0\" simplePos=\"0\" relativeHeight=\"2\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\""
                + " allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"page\"><wp:posOffset>4000000"
                + "</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"page\"><wp:posOffset>3000000</wp:posOffset>"
                + "</wp:positionV><wp:extent cx=\"2000000\" cy=\"800000\"/><wp:wrapSquare wrapText=\"bothSides\"/>"
                + "<wp:docPr id=\"7\" name=\"Box\" descr=\"" + description + "\"/><a:graphic><a:graphicData"
                + " uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
                + Drawings.shape(p(text)) + "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
                + "</mc:AlternateContent></w:r>";
    }
}
