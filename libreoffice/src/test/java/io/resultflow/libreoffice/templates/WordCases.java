package io.resultflow.libreoffice.templates;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;

import io.resultflow.documents.template.WordFile;
import java.util.List;

/** What Word makes of tags, and where they may stand. */
final class WordCases {
    private static final String SECTION = "<w:sectPr><w:headerReference r:id=\"rId10\" w:type=\"default\"/>"
            + "<w:footerReference r:id=\"rId11\" w:type=\"default\"/></w:sectPr>";

    private WordCases() {}

    static List<TemplateCase> all() {
        return List.of(
                TemplateCase.of(
                                "scattered-tag",
                                WordFile.of(paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>Tên: {</w:t></w:r>"
                                        + "<w:proofErr w:type=\"spellStart\"/><w:r><w:t>{ te</w:t></w:r>"
                                        + "<w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:r><w:t>n\u00A0}</w:t></w:r>"
                                        + "<w:bookmarkEnd w:id=\"1\"/><w:r><w:t>}.</w:t></w:r>")))
                        .with("ten", "Vũ")
                        .prints("p: Tên: Vũ.")
                        .shows("Tên: Vũ."),
                TemplateCase.of("curly-quotes", "{{ a|default(‘–’) }} {% if b == “x” %}có{% endif %}")
                        .with("b", "x")
                        .prints("p: – có")
                        .shows("– có"),
                TemplateCase.of(
                                "header-footer",
                                WordFile.of(paragraph(run("{{ a }}")) + SECTION)
                                        .header(paragraph(run("Đầu {{ b }}")))
                                        .footer(paragraph(run("Chân {{ c }}"))))
                        .with("a", "Thân", "b", "trang", "c", "trang")
                        .prints("p: Thân")
                        .shows("Đầu trang", "Thân", "Chân trang"),
                TemplateCase.of(
                                "footnote",
                                WordFile.of(paragraph(run("{{ a }}") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"))
                                        .footnotes(paragraph(run("Chú thích {{ b }}"))))
                        .with("a", "Thân", "b", "đây")
                        .prints("p: Thân")
                        .shows("Thân", "Chú thích đây"));
    }
}
