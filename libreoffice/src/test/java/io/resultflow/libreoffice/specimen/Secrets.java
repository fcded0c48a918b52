package io.resultflow.libreoffice.specimen;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static io.resultflow.libreoffice.specimen.Elements.footnote;
import static io.resultflow.libreoffice.specimen.Elements.link;
import static io.resultflow.libreoffice.specimen.Elements.p;
import static io.resultflow.libreoffice.specimen.Elements.pageOfPages;
import static io.resultflow.libreoffice.specimen.Elements.picture;
import static io.resultflow.libreoffice.specimen.Elements.row;
import static io.resultflow.libreoffice.specimen.Elements.table;
import static io.resultflow.libreoffice.specimen.Elements.textBox;
import static io.resultflow.libreoffice.specimen.SpecimenFile.PAGE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Documents that hold a word of their person's own wherever a document can hold one. */
public final class Secrets {
    /** Where a secret word stands. */
    public enum Place {
        BODY,
        TABLE,
        HEADER,
        FOOTER,
        FOOTNOTE,
        TEXT_BOX,
        LINK,
        ALT_TEXT,
        BOOKMARK,
        PROPERTIES;

        /** Whether the report's own reader finds it in his file: as text, or as the address of a link. */
        public boolean isShown() {
            return compareTo(LINK) <= 0;
        }
    }

    private static final int FIRST_COLOR = 60;

    private Secrets() {}

    /** The word of one person, counted from 0, at one place: letters and digits that stand nowhere else. */
    public static String word(int person, Place place) {
        return "Zq%02d%sx"
                .formatted(person, place.name().toLowerCase(Locale.ROOT).replace("_", ""));
    }

    public static List<String> words(int person) {
        return Arrays.stream(Place.values()).map(place -> word(person, place)).toList();
    }

    /** The words of all people but one. */
    public static List<String> others(int person, int people) {
        List<String> others = new ArrayList<>();
        for (int other = 0; other < people; other++) {
            if (other != person) {
                others.addAll(words(other));
            }
        }
        return others;
    }

    /** With pictures of his own in body and header, and a letterhead that all have. */
    public static byte[] docx(int person) {
        String bookmark = word(person, Place.BOOKMARK);
        return SpecimenFile.of(
                        paragraph("<w:bookmarkStart w:id=\"0\" w:name=\"" + bookmark + "\"/>"
                                        + run(word(person, Place.BODY)) + footnote(1) + "<w:bookmarkEnd w:id=\"0\"/>")
                                + paragraph(textBox(word(person, Place.ALT_TEXT), word(person, Place.TEXT_BOX))
                                        + picture("rIdOwn", word(person, Place.ALT_TEXT)))
                                + table(row(word(person, Place.TABLE), "5,5", "mmol/L")
                                        .repeat(3 + 30 * (person % 3)))
                                + paragraph(link("r:id=\"rIdWeb\"", "kết quả")
                                        + link("w:anchor=\"" + bookmark + "\"", "lên đầu"))
                                + p("Hết"),
                        PAGE,
                        "headerdefault",
                        "footerdefault")
                .story(
                        "headerdefault",
                        paragraph(picture("rIdLogo", "")
                                + picture("rIdCode", word(person, Place.ALT_TEXT))
                                + run(word(person, Place.HEADER))))
                .story("footerdefault", p(word(person, Place.FOOTER)) + pageOfPages())
                .footnotes(word(person, Place.FOOTNOTE))
                .image("document", "rIdOwn", FIRST_COLOR + 2 * person)
                .image("headerdefault", "rIdCode", FIRST_COLOR + 2 * person + 1)
                .image("headerdefault", "rIdLogo", 2)
                .web("rIdWeb", "https://lab.example/" + word(person, Place.LINK))
                .properties(word(person, Place.PROPERTIES))
                .bytes();
    }
}
