package io.resultflow.libreoffice.specimen;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static io.resultflow.libreoffice.specimen.Elements.lines;
import static io.resultflow.libreoffice.specimen.Elements.pageOfPages;
import static io.resultflow.libreoffice.specimen.Elements.person;
import static io.resultflow.libreoffice.specimen.Elements.picture;
import static io.resultflow.libreoffice.specimen.SpecimenFile.PAGE;

import java.util.List;

/** Pictures that all share, and pictures of one person. */
public final class PictureSpecimens {
    private static final String OWN = "{{ Ảnh | image }}";

    private PictureSpecimens() {}

    static List<Specimen> all() {
        return List.of(
                Specimen.of(
                        "pictures",
                        SpecimenFile.of(
                                        person()
                                                + paragraph(picture("rIdOwn", OWN)
                                                        + picture("rIdShared", "")
                                                        + run("{{ Mã | qr(2) }}"))
                                                + lines(),
                                        PAGE,
                                        "headerdefault")
                                .image("document", "rIdOwn", 3)
                                .image("document", "rIdShared", 1)
                                .story("headerdefault", paragraph(picture("rIdLogo", "") + run("Thư đầu")))
                                .image("headerdefault", "rIdLogo", 2),
                        person -> 2),
                Specimen.of(
                        "pictures-in-headers",
                        SpecimenFile.of(person() + lines(), PAGE, "headerdefault", "footerdefault")
                                .story("headerdefault", paragraph(picture("rIdOwn", OWN) + run("{{ Tên }}")))
                                .image("headerdefault", "rIdOwn", 3)
                                .story("footerdefault", pageOfPages()),
                        person -> 60 * (person % 2 + 1)),
                Specimen.of(
                        "letterhead",
                        SpecimenFile.of(person() + lines(), PAGE, "headerdefault")
                                .story("headerdefault", paragraph(picture("rIdLogo", "") + run("Thư đầu")))
                                .image("headerdefault", "rIdLogo", 2),
                        person -> 120 + person));
    }

    /** A document with nothing but a picture. */
    public static byte[] drawn(int seed) {
        return SpecimenFile.of(paragraph(picture("rIdOwn", "")))
                .image("document", "rIdOwn", seed)
                .bytes();
    }
}
