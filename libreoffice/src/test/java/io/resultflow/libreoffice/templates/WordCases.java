package io.resultflow.libreoffice.templates;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;

import io.resultflow.documents.template.Drawings;
import io.resultflow.documents.template.WordFile;
import java.util.List;

/** What Word makes of tags, and where they may stand. */
final class WordCases {
    private static final String SECTION = "<w:sectPr><w:headerReference r:id=\"rId10\" w:type=\"default\"/>"
            + "<w:footerReference r:id=\"rId11\" w:type=\"default\"/></w:sectPr>";

    private static final String FIRST_SECTION =
            "<w:sectPr><w:headerReference r:id=\"rId13\" w:type=\"first\"/><w:titlePg/></w:sectPr>";
    private static final String BY = " w:id=\"1\" w:author=\"Jane\" w:date=\"2026-01-05T08:00:00Z\"";
    private static final String CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

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
                        .shows("Thân", "Chú thích đây"),
                TemplateCase.of(
                                "header-first",
                                WordFile.of(paragraph(run("{{ a }}")) + FIRST_SECTION)
                                        .text("header2", "header", paragraph(run("Trang đầu {{ b }}")))
                                        .relate("rId13", "header", "header2.xml", ""))
                        .with("a", "Thân", "b", "đây")
                        .prints("p: Thân")
                        .shows("Trang đầu đây", "Thân"),
                TemplateCase.of("text-box", WordFile.of(paragraph(Drawings.textBox(paragraph(run("Mã {{ mã }}"))))))
                        .with("mã", "7")
                        .prints("p: Mã 7Mã 7")
                        .shows("Mã 7"),
                TemplateCase.of(
                                "tracked-changes",
                                WordFile.of(paragraph(run("Kính gửi ") + "<w:del" + BY + "><w:r><w:delText>{{ x }}"
                                        + "</w:delText></w:r></w:del><w:ins" + BY + ">" + run("{{ tên }}")
                                        + "</w:ins>")))
                        .with("tên", "Vũ")
                        .prints("p: Kính gửi Vũ")
                        .shows("Kính gửi Vũ"),
                TemplateCase.of(
                                "reviewers-comment",
                                WordFile.of(paragraph("<w:commentRangeStart w:id=\"0\"/>" + run("{{ t")
                                        + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
                                        + run("ên }}"))))
                        .with("tên", "Vũ")
                        .prints("p: Vũ")
                        .shows("Vũ"),
                TemplateCase.of("unseen-letters", "{{ Họ\u00A0và t\u00ADên\u200B }}")
                        .with("Họ và tên", "Vũ")
                        .prints("p: Vũ")
                        .shows("Vũ"),
                TemplateCase.of("link-text", link("https://lab.example"))
                        .with("mã", "7")
                        .prints("p: Xem 7")
                        .shows("Xem 7"),
                TemplateCase.of("link-address", link("https://lab.example/%7B%7B%20mã%20%7D%7D"))
                        .with("mã", "A/7 Á")
                        .prints("p: Xem A/7 Á")
                        .shows("Xem A/7 Á"),
                TemplateCase.of(
                                "alt-text",
                                WordFile.of(paragraph(Drawings.textBox(paragraph(run("Mã {{ mã }}")))
                                        .replace("name=\"Text Box 2\"", "name=\"t\" descr=\"Mã {{ mã }}\""))))
                        .with("mã", "7")
                        .prints("p: Mã 7Mã 7")
                        .shows("Mã 7"),
                TemplateCase.of("refused-link-address", link("{{ mã }}"))
                        .with("mã", "javascript:alert(1)")
                        .isRefused("link_invalid"),
                TemplateCase.of(
                                "refused-chart",
                                WordFile.ofParagraphs("{{ a }}")
                                        .override("word/charts/chart1.xml", CHART)
                                        .part("word/charts/chart1.xml", "<c xmlns=\"c\">{{ a }}</c>"))
                        .isRefused("place"));
    }

    private static WordFile link(String address) {
        String link = "<w:hyperlink r:id=\"rId8\">" + run("Xem {{ mã }}") + "</w:hyperlink>";
        return WordFile.of(paragraph(link)).relate("rId8", "hyperlink", address, "External");
    }
}
