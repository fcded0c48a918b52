package io.resultflow.libreoffice.templates;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;

/** Word tables for templates. */
final class Tables {
    private Tables() {}

    static String table(int columns, String... rows) {
        return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"
                + "<w:gridCol w:w=\"1800\"/>".repeat(columns) + "</w:tblGrid>" + String.join("", rows) + "</w:tbl>"
                + paragraph("");
    }

    /** A row of one paragraph a cell. */
    static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append(cell(paragraph(run(cell))));
        }
        return row.append("</w:tr>").toString();
    }

    static String cell(String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"1800\" w:type=\"dxa\"/></w:tcPr>" + content + "</w:tc>";
    }
}
