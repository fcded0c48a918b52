package io.resultflow.libreoffice.specimen;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static io.resultflow.libreoffice.specimen.Elements.field;
import static io.resultflow.libreoffice.specimen.Elements.lines;
import static io.resultflow.libreoffice.specimen.Elements.p;
import static io.resultflow.libreoffice.specimen.Elements.pageOfPages;
import static io.resultflow.libreoffice.specimen.Elements.person;
import static io.resultflow.libreoffice.specimen.Elements.results;
import static io.resultflow.libreoffice.specimen.Elements.table;
import static io.resultflow.libreoffice.specimen.SpecimenFile.LANDSCAPE;
import static io.resultflow.libreoffice.specimen.SpecimenFile.PAGE;

import java.util.List;

/** Pages: which way they lie, their columns, headers and footers. */
final class PageSpecimens {
    private static final String CONTINUOUS = "<w:type w:val=\"continuous\"/>";
    private static final String WATERMARK =
            "<w:p><w:r><w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\""
                    + " path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:path textpathok=\"t\"/><v:textpath on=\"t\"/></v:shapetype>"
                    + "<v:shape id=\"PowerPlusWaterMarkObject1\" o:spid=\"_x0000_s2049\" type=\"#_x0000_t136\""
                    + " style=\"position:absolute;margin-left:0;margin-top:0;width:400pt;height:100pt;rotation:315;"
                    + "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
                    + "mso-position-vertical:center;mso-position-vertical-relative:margin\" fillcolor=\"silver\""
                    + " stroked=\"f\"><v:textpath style=\"font-family:&quot;Liberation Sans&quot;;font-size:1pt\""
                    + " string=\"BẢN SAO\"/></v:shape></w:pict></w:r></w:p>";

    private PageSpecimens() {}

    static List<Specimen> all() {
        return List.of(
                Specimen.of("without-section", SpecimenFile.withoutSection(person() + lines()), person -> 3),
                Specimen.of(
                        "landscape",
                        SpecimenFile.of(person() + table(results()) + p(""), LANDSCAPE),
                        person -> 5 + 20 * (person % 2)),
                Specimen.of(
                        "portrait-and-landscape",
                        SpecimenFile.of(
                                person() + lines() + section(PAGE) + table(results()) + p("Hết"),
                                "<w:type w:val=\"nextPage\"/>" + LANDSCAPE),
                        person -> 6),
                Specimen.of(
                        "columns",
                        SpecimenFile.of(
                                person()
                                        + section(PAGE)
                                        + lines()
                                        + section(CONTINUOUS + PAGE + "<w:cols w:num=\"2\" w:space=\"500\"/>")
                                        + p("Hết"),
                                CONTINUOUS + PAGE),
                        person -> 20 + 10 * person),
                Specimen.of(
                        "first-page-differs",
                        SpecimenFile.of(
                                        person() + lines(),
                                        PAGE + "<w:titlePg/>",
                                        "headerfirst",
                                        "headerdefault",
                                        "footerdefault",
                                        "footerfirst")
                                .story("headerfirst", p("Trang bìa của {{ Tên }}"))
                                .story("headerdefault", p("Các trang sau của {{ Mã }}"))
                                .story("footerdefault", pageOfPages())
                                .story("footerfirst", p("Chân bìa")),
                        person -> 50 + 40 * (person % 2)),
                Specimen.of(
                        "even-and-odd",
                        SpecimenFile.of(person() + lines(), PAGE, "headereven", "headerdefault", "footereven")
                                .story("headereven", p("chẵn {{ Tên }}"))
                                .story("headerdefault", paragraph(run("lẻ {{ Mã }} ") + field("PAGE", "1")))
                                .story("footereven", p("chân chẵn {{ Mã }}"))
                                .settings("<w:evenAndOddHeaders/>"),
                        person -> 50 + 40 * (person % 3)),
                Specimen.of(
                        "watermark",
                        SpecimenFile.of(person() + lines(), PAGE, "headerdefault")
                                .story("headerdefault", WATERMARK),
                        person -> 5));
    }

    private static String section(String properties) {
        return "<w:p><w:pPr><w:sectPr>" + properties + "</w:sectPr></w:pPr></w:p>";
    }
}
