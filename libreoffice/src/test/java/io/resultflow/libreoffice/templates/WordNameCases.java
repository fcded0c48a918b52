package io.resultflow.libreoffice.templates;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;

import io.resultflow.documents.template.WordFile;
import io.resultflow.domain.intake.Cell;
import java.util.List;

/** Names as other tools and Word itself write them. */
final class WordNameCases {
    private static final String PROMPT =
            "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>Click or tap here to enter text.</w:t></w:r>";

    private WordNameCases() {}

    private static String mark(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    private static String field(String instruction, String shown) {
        return mark("begin") + "<w:r><w:instrText xml:space=\"preserve\"> " + instruction + " </w:instrText></w:r>"
                + mark("separate") + run(shown) + mark("end");
    }

    private static String control(String properties, String content) {
        return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    private static String named(String name) {
        return "<w:tag w:val=\"" + name + "\"/>";
    }

    private static Cell date() {
        return new Cell("11/3/26", Cell.Kind.DATE, "2026-11-03");
    }

    static List<TemplateCase> all() {
        String item = "<w:tr>" + Tables.cell(paragraph(control(named("Xét nghiệm"), run("x"))))
                + Tables.cell(paragraph(control(named("Kết quả"), run("y")))) + "</w:tr>";
        String section = control("<w15:repeatingSection/>", control("<w15:repeatingSectionItem/>", item));
        return List.of(
                TemplateCase.of(
                                "dollar-name",
                                WordFile.of(paragraph(run("${ Họ và tên }, $") + run("{m") + run("ã}, $5"))))
                        .with("Họ và tên", "Vũ", "mã", "7")
                        .prints("p: Vũ, 7, $5")
                        .shows("Vũ, 7, $5"),
                TemplateCase.of(
                                "merge-field",
                                WordFile.of(paragraph(run("Kính gửi ")
                                        + field("MERGEFIELD \"Họ và tên\" \\* MERGEFORMAT", "«Họ_và_tên»") + run(", ")
                                        + "<w:fldSimple w:instr=\" MERGEFIELD mã \">" + run("«mã»")
                                        + "</w:fldSimple>")))
                        .with("Họ và tên", "Vũ", "mã", "7")
                        .prints("p: Kính gửi Vũ, 7")
                        .shows("Kính gửi Vũ, 7"),
                TemplateCase.of(
                                "merge-field-formats",
                                WordFile.of(paragraph(field("MERGEFIELD tên \\* Upper", "«tên»")
                                        + run(" ")
                                        + field("MERGEFIELD ngày \\@ \"dd/MM/yyyy\"", "«ngày»")
                                        + run(" ")
                                        + field("MERGEFIELD chol \\# \"0.0\"", "«chol»"))))
                        .with("tên", "Vũ", "ngày", date(), "chol", new Cell("5.24", Cell.Kind.NUMBER, "5.24"))
                        .prints("p: VŨ 03/11/2026 5.2")
                        .shows("VŨ 03/11/2026 5.2"),
                TemplateCase.of(
                                "content-control",
                                WordFile.of(paragraph(run("Tên: ")
                                                + control(named("Họ và tên") + "<w:showingPlcHdr/><w:text/>", PROMPT))
                                        + control("<w:alias w:val=\"mã\"/>", paragraph(run("mã")))))
                        .with("Họ và tên", "Vũ", "mã", "7")
                        .prints("p: Tên: Vũ", "p: 7")
                        .shows("Tên: Vũ", "7"),
                TemplateCase.of(
                                "content-control-date",
                                WordFile.of(paragraph(control(
                                        named("ngày") + "<w:date><w:dateFormat w:val=\"dd.MM.yyyy\"/></w:date>",
                                        run("chọn ngày")))))
                        .with("ngày", date())
                        .prints("p: 03.11.2026")
                        .shows("03.11.2026"),
                TemplateCase.of("content-control-rows", WordFile.of(Tables.table(2, section)))
                        .with("Xét nghiệm", "Glucose", "Kết quả", "5.2")
                        .with("Xét nghiệm", "HDL-C", "Kết quả", "1.1")
                        .prints(
                                "tbl 2",
                                "  tr",
                                "    tc",
                                "      p: Glucose",
                                "    tc",
                                "      p: 5.2",
                                "  tr",
                                "    tc",
                                "      p: HDL-C",
                                "    tc",
                                "      p: 1.1",
                                "p:")
                        .shows("Glucose", "5.2", "HDL-C", "1.1"),
                TemplateCase.of(
                                "refused-merge-field",
                                WordFile.of(paragraph(field("MERGEFIELD tên \\b \"Ông \"", "«tên»") + run("{{ a }}"))))
                        .isRefused("mergefield_switch"),
                TemplateCase.of("refused-merge-block", WordFile.of(paragraph(field("ADDRESSBLOCK", "«AddressBlock»"))))
                        .isRefused("mergefield_other"),
                TemplateCase.of(
                                "refused-control",
                                WordFile.of(paragraph(control(named("x") + "<w14:checkbox/>", run("☐")))))
                        .isRefused("control_checkbox"));
    }
}
