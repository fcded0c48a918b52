package io.resultflow.libreoffice.specimen;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static io.resultflow.libreoffice.specimen.Elements.footnote;
import static io.resultflow.libreoffice.specimen.Elements.lines;
import static io.resultflow.libreoffice.specimen.Elements.p;
import static io.resultflow.libreoffice.specimen.Elements.pageOfPages;
import static io.resultflow.libreoffice.specimen.Elements.person;
import static io.resultflow.libreoffice.specimen.Elements.results;
import static io.resultflow.libreoffice.specimen.Elements.row;
import static io.resultflow.libreoffice.specimen.Elements.table;
import static io.resultflow.libreoffice.specimen.SpecimenFile.PAGE;

import java.util.List;

/** Footnotes. */
final class NoteSpecimens {
    private NoteSpecimens() {}

    static List<Specimen> all() {
        return List.of(
                Specimen.of(
                        "footnotes",
                        SpecimenFile.of(person()
                                        + paragraph(run("Chỉ số") + footnote(1) + run(" và") + footnote(2))
                                        + lines()
                                        + paragraph(run("Cuối") + footnote(3)))
                                .footnotes("Ghi chú của {{ Tên }}", "Ghi chú hai", "Ghi chú ba {{ Mã }}"),
                        person -> 1 + 30 * (person % 3)),
                Specimen.of(
                        "footnotes-under-headings",
                        SpecimenFile.of(
                                        p("<w:pStyle w:val=\"Head\"/>", "Phần một")
                                                + person()
                                                + paragraph(run("Chỉ số") + footnote(1))
                                                + p("<w:pStyle w:val=\"Head\"/>", "Phần hai")
                                                + lines()
                                                + paragraph(run("Cuối") + footnote(2)),
                                        PAGE,
                                        "footerdefault")
                                .footnotes("Ghi chú của {{ Tên }}", "Ghi chú dài ".repeat(20) + "{{ Mã }}")
                                .story("footerdefault", pageOfPages()),
                        person -> 38 + person),
                Specimen.of(
                        "footnotes-in-table",
                        SpecimenFile.of(person()
                                        + table(
                                                row("{{ Tên }}", "NOTE", "B")
                                                        .replace(run("NOTE"), run("A") + footnote(1)),
                                                results())
                                        + p("{%p if Tên != '" + People.name(0) + "' %}")
                                        + paragraph(run("Riêng") + footnote(2))
                                        + p("{%p endif %}")
                                        + p("Hết"))
                                .footnotes("Trong bảng của {{ Tên }}", "Chỉ ở vài người"),
                        person -> 3));
    }
}
