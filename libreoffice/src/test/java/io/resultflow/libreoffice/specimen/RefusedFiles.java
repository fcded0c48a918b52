package io.resultflow.libreoffice.specimen;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static io.resultflow.libreoffice.specimen.Elements.field;
import static io.resultflow.libreoffice.specimen.Elements.footnote;
import static io.resultflow.libreoffice.specimen.Elements.p;
import static io.resultflow.libreoffice.specimen.Elements.person;
import static io.resultflow.libreoffice.specimen.Elements.row;
import static io.resultflow.libreoffice.specimen.Elements.table;
import static io.resultflow.libreoffice.specimen.SpecimenFile.PAGE;

/** Documents that cannot stand among others of their template, each for one reason. */
public final class RefusedFiles {
    private RefusedFiles() {}

    /** With this field. */
    public static byte[] withField(String instruction) {
        return SpecimenFile.of(paragraph(field(instruction, "1")) + p("x")).bytes();
    }

    public static byte[] withTableOfContents() {
        return SpecimenFile.of(person()
                        + paragraph(field("TOC \\o &quot;1-3&quot; \\h", "Phần một 1")
                                .replace("&amp;", "&"))
                        + p("<w:pStyle w:val=\"Head\"/>", "Phần một"))
                .bytes();
    }

    public static byte[] withEndnote() {
        return SpecimenFile.of(paragraph("<w:r><w:endnoteReference w:id=\"1\"/></w:r>") + p("x"))
                .bytes();
    }

    public static byte[] endingWithTable() {
        return SpecimenFile.of(person() + table(row("A", "B", "C"))).bytes();
    }

    /** A later section has a kind of header that the first one lacks. */
    public static byte[] withLaterHeader() {
        return SpecimenFile.of(
                        person() + "<w:p><w:pPr><w:sectPr>" + PAGE + "</w:sectPr></w:pPr></w:p>" + p("x"),
                        PAGE,
                        "headerdefault")
                .story("headerdefault", p("đầu"))
                .bytes();
    }

    /** Numbered as Roman letters. */
    public static byte[] withUnusualFootnotes() {
        return SpecimenFile.of(
                        paragraph(run("x") + footnote(1)),
                        "<w:footnotePr><w:numFmt w:val=\"lowerRoman\"/></w:footnotePr>" + PAGE)
                .footnotes("y")
                .bytes();
    }

    public static byte[] withLineNumbers() {
        return SpecimenFile.of(p("x"), PAGE + "<w:lnNumType w:countBy=\"1\"/>").bytes();
    }
}
