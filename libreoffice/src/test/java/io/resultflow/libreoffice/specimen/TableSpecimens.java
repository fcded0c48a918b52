package io.resultflow.libreoffice.specimen;

import static io.resultflow.libreoffice.specimen.Elements.p;
import static io.resultflow.libreoffice.specimen.Elements.pageOfPages;
import static io.resultflow.libreoffice.specimen.Elements.person;
import static io.resultflow.libreoffice.specimen.Elements.results;
import static io.resultflow.libreoffice.specimen.Elements.row;
import static io.resultflow.libreoffice.specimen.Elements.table;
import static io.resultflow.libreoffice.specimen.SpecimenFile.PAGE;

import java.util.List;

/** Tables. */
final class TableSpecimens {
    private TableSpecimens() {}

    static List<Specimen> all() {
        String head = row("Xét nghiệm", "Người", "Kết quả")
                .replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        return List.of(
                Specimen.of(
                        "table-over-pages",
                        SpecimenFile.of(person() + table(head, results()) + p(""), PAGE, "footerdefault")
                                .story("footerdefault", pageOfPages()),
                        person -> 10 + 45 * (person % 3)),
                Specimen.of(
                        "begins-with-table",
                        SpecimenFile.of(table(row("{{ Tên }}", "A", "B"), results()) + p("Hết")),
                        person -> 3 + person),
                Specimen.of(
                        "merged-cells",
                        SpecimenFile.of(person()
                                + table(
                                        row("{{ Tên }}", "A", "B")
                                                .replaceFirst("<w:tcPr>", "<w:tcPr><w:vMerge w:val=\"restart\"/>"),
                                        row("", "{{ Mã }}", "C").replaceFirst("<w:tcPr>", "<w:tcPr><w:vMerge/>"),
                                        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"3\"/><w:shd w:val=\"clear\""
                                                + " w:fill=\"DDEEFF\"/></w:tcPr>" + p("Tất cả của {{ Tên }}")
                                                + table(row("trong", "{{ Mã }}", "bảng")) + p("") + "</w:tc></w:tr>")
                                + p("Hết"))));
    }
}
