package io.resultflow.libreoffice.specimen;

import static io.resultflow.documents.template.WordFile.run;

import io.resultflow.documents.picture.SamplePictures;
import io.resultflow.documents.template.WordFile;
import java.awt.Color;

/** A Word file of one last section, with styles, headers and footers by kind, pictures and notes. */
final class SpecimenFile {
    static final String PAGE = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\""
            + " w:footer=\"567\" w:gutter=\"0\"/>";
    static final String LANDSCAPE =
            "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"850\" w:right=\"850\""
                    + " w:bottom=\"850\" w:left=\"850\" w:header=\"400\" w:footer=\"400\" w:gutter=\"0\"/>";
    private static final String STYLES = "<w:docDefaults><w:rPrDefault><w:rPr>"
            + "<w:rFonts w:ascii=\"Liberation Sans\" w:hAnsi=\"Liberation Sans\" w:cs=\"Liberation Sans\"/>"
            + "<w:sz w:val=\"22\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Step\"><w:name w:val=\"Step\"/><w:basedOn w:val=\"Normal\"/>"
            + "<w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Head\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>"
            + "<w:pPr><w:keepNext/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"Mark\"><w:name w:val=\"footnote reference\"/>"
            + "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"Link\"><w:name w:val=\"Hyperlink\"/>"
            + "<w:rPr><w:color w:val=\"0563C1\"/><w:u w:val=\"single\"/></w:rPr></w:style>";

    private final WordFile file;

    private SpecimenFile(WordFile file) {
        this.file = file.text("styles", "styles", STYLES).relate("rIdStyles", "styles", "styles.xml", "");
    }

    /** A plain A4 page with this on it. */
    static SpecimenFile of(String body) {
        return of(body, PAGE);
    }

    /** A body that ends without a section, as some programs write it. */
    static SpecimenFile withoutSection(String body) {
        return new SpecimenFile(WordFile.of(body));
    }

    /**
     * A body in a section.
     *
     * @param stories which headers and footers it has: {@code header} or {@code footer} and a kind, such as {@code
     *     headerdefault}
     */
    static SpecimenFile of(String body, String section, String... stories) {
        StringBuilder references = new StringBuilder();
        for (String story : stories) {
            String kind = story.substring(0, "header".length());
            references.append("<w:" + kind + "Reference w:type=\"" + story.substring(kind.length()) + "\" r:id=\"rId"
                    + story + "\"/>");
        }
        return new SpecimenFile(WordFile.of(body + "<w:sectPr>" + references + section + "</w:sectPr>"));
    }

    /** The content of one of the section's headers and footers. */
    SpecimenFile story(String name, String content) {
        String kind = name.substring(0, "header".length());
        file.text(name, kind, content).relate("rId" + name, kind, name + ".xml", "");
        return this;
    }

    SpecimenFile numbering(String content) {
        file.text("numbering", "numbering", content).relate("rIdNumbers", "numbering", "numbering.xml", "");
        return this;
    }

    SpecimenFile settings(String content) {
        file.text("settings", "settings", content).relate("rIdSettings", "settings", "settings.xml", "");
        return this;
    }

    /** Notes 1 and on, and the lines above them. */
    SpecimenFile footnotes(String... notes) {
        StringBuilder all =
                new StringBuilder("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r>"
                        + "</w:p></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>"
                        + "<w:continuationSeparator/></w:r></w:p></w:footnote>");
        for (int i = 0; i < notes.length; i++) {
            all.append("<w:footnote w:id=\"" + (i + 1) + "\"><w:p><w:r><w:rPr><w:rStyle w:val=\"Mark\"/></w:rPr>"
                    + "<w:footnoteRef/></w:r>" + run(" " + notes[i]) + "</w:p></w:footnote>");
        }
        file.text("footnotes", "footnotes", all.toString()).relate("rIdNotes", "footnotes", "footnotes.xml", "");
        return this;
    }

    /**
     * Lets a part point to a picture of its own.
     *
     * @param seed the picture's colour
     */
    SpecimenFile image(String part, String id, int seed) {
        String name = "media/" + part + id + ".png";
        file.override("word/" + name, "image/png")
                .part("word/" + name, SamplePictures.png(120, 60, color(seed)))
                .relate(part, id, "image", name, "");
        return this;
    }

    /** A colour that no other seed has, far from its neighbours'. */
    static Color color(int seed) {
        return new Color(0x203040 + seed * 0x1F3B17 & 0xFFFFFF);
    }

    SpecimenFile web(String id, String address) {
        file.relate(id, "hyperlink", address, "External");
        return this;
    }

    /** The file's own title, subject and author. */
    SpecimenFile properties(String text) {
        file.override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                .part(
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + text
                                + "</dc:title><dc:subject>" + text + "</dc:subject><dc:creator>" + text
                                + "</dc:creator></cp:coreProperties>")
                .describedBy("docProps/core.xml");
        return this;
    }

    byte[] bytes() {
        return file.bytes();
    }
}
