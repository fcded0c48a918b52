package io.resultflow.libreoffice.specimen;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static io.resultflow.libreoffice.specimen.Elements.field;
import static io.resultflow.libreoffice.specimen.Elements.lines;
import static io.resultflow.libreoffice.specimen.Elements.link;
import static io.resultflow.libreoffice.specimen.Elements.person;

import java.util.List;

/** What names another place: references, counted captions, links, numbers of pages. */
final class ReferenceSpecimens {
    private ReferenceSpecimens() {}

    static List<Specimen> all() {
        return List.of(
                Specimen.of(
                        "references",
                        SpecimenFile.of(person()
                                + paragraph("<w:bookmarkStart w:id=\"0\" w:name=\"_Ref1\"/>" + run("Đích {{ Tên }}")
                                        + "<w:bookmarkEnd w:id=\"0\"/>")
                                + lines()
                                + paragraph(run("Xem ")
                                        + field("REF _Ref1 \\h", "x")
                                        + run(" trang ")
                                        + field("PAGEREF _Ref1 \\h", "1")
                                        + link("w:anchor=\"_Ref1\"", "tới đích"))),
                        person -> 1 + 55 * (person % 2)),
                Specimen.of(
                        "captions",
                        SpecimenFile.of(person() + caption("Bảng") + caption("Hình") + lines() + caption("Bảng")),
                        person -> 3),
                Specimen.of(
                        "number-of-pages",
                        SpecimenFile.of(person() + lines() + paragraph(run("Tổng số trang ") + field("NUMPAGES", "1"))),
                        person -> 1 + 45 * (person % 4)),
                Specimen.of(
                        "web-links",
                        SpecimenFile.of(person()
                                        + paragraph(link("r:id=\"rIdOwn\"", "kết quả của tôi"))
                                        + lines()
                                        + paragraph(link("r:id=\"rIdShared\"", "trang nhà")))
                                .web("rIdOwn", "https://lab.example/r/%7B%7B%20Tên%20%7D%7D")
                                .web("rIdShared", "https://lab.example/tra-cuu?x=1&amp;y=2"),
                        person -> 1 + 50 * (person % 2)));
    }

    private static String caption(String kind) {
        return paragraph(run(kind + " ") + field("SEQ " + kind + " \\* ARABIC", "1"));
    }
}
