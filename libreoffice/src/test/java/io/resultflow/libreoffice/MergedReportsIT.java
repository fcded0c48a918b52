package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.render.Renderer;
import io.resultflow.documents.render.Together;
import io.resultflow.documents.render.certify.Certificate;
import io.resultflow.documents.render.certify.Difference;
import io.resultflow.documents.render.merge.Merge;
import io.resultflow.documents.render.merge.Obstacle;
import io.resultflow.documents.render.merge.Unmergeable;
import io.resultflow.documents.render.split.Split;
import io.resultflow.documents.render.split.SplitFile;
import io.resultflow.libreoffice.specimen.Leaks;
import io.resultflow.libreoffice.specimen.Specimen;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.Splitter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergedReportsIT {
    private static final int PEOPLE = 5;

    private OfficeConverter office;

    @BeforeAll
    void start(@TempDir Path work) {
        office = OfficeConverter.start(OfficeSettings.of(1, work));
    }

    @AfterAll
    void stop() {
        office.close();
    }

    private static byte[] merged(List<byte[]> docx) throws Unmergeable {
        return Merge.merge(docx.stream().map(one -> new Merge.Row(one, 1)).toList())
                .docx();
    }

    @ParameterizedTest
    @EnumSource(
            value = Specimen.class,
            mode = Mode.EXCLUDE,
            names = {"ENDS_WITH_TABLE"})
    void merged_reports_look_as_they_do_alone(Specimen specimen) throws Exception {
        assertThat(Certificate.of(specimen.docx(0, PEOPLE), office)).isEqualTo(new Certificate(true, ""));
    }

    @Test
    void what_does_not_come_out_as_alone_is_refused_with_its_reason() throws Exception {
        assertThat(Certificate.of(Specimen.ENDS_WITH_TABLE.docx(0, PEOPLE), office))
                .isEqualTo(new Certificate(false, "sections"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Specimen.class,
            names = {"PICTURES", "OWN_HEADERS", "REFERENCES", "TABLE_OVER_PAGES", "TEXT_BOX"})
    void no_file_holds_anything_of_another_report(Specimen specimen) throws Exception {
        List<byte[]> docx = specimen.docx(0, PEOPLE);
        List<Optional<SplitFile>> files = new Together(office).render(docx, 1);
        List<Set<String>> pictures = new ArrayList<>();
        for (byte[] one : docx) {
            pictures.add(Leaks.pictures(office.convert(one)));
        }
        for (int person = 0; person < PEOPLE; person++) {
            byte[] pdf = files.get(person).orElseThrow().pdf();
            assertThat(Leaks.in(pdf, others(person), foreign(pictures, person))).isEmpty();
            assertThat(Documents.text(pdf)).contains(Specimen.name(person));
            assertThat(Leaks.pictures(pdf)).isEqualTo(pictures.get(person));
        }
    }

    @Test
    void a_file_that_was_split_the_usual_way_is_found_to_leak() throws Exception {
        List<byte[]> docx = Specimen.PICTURES.docx(0, PEOPLE);
        List<Set<String>> pictures = new ArrayList<>();
        for (byte[] one : docx) {
            pictures.add(Leaks.pictures(office.convert(one)));
        }
        try (PDDocument all = Loader.loadPDF(office.convertMerged(merged(docx), false));
                PDDocument first = new Splitter().split(all).get(0)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            first.save(out);
            assertThat(Leaks.in(out.toByteArray(), others(0), foreign(pictures, 0)))
                    .contains("another's picture");
            assertThat(Leaks.in(office.convertMerged(merged(docx), false), others(0), foreign(pictures, 0)))
                    .contains("another's name in the text", "another's picture", "the catalog has Dests", "metadata");
        }
    }

    private static List<String> others(int person) {
        List<String> others = new ArrayList<>();
        for (int other = 0; other < PEOPLE; other++) {
            if (other != person) {
                others.add(Specimen.name(other));
            }
        }
        return others;
    }

    private static Set<String> foreign(List<Set<String>> pictures, int person) {
        Set<String> foreign = new HashSet<>();
        pictures.forEach(foreign::addAll);
        foreign.removeAll(pictures.get(person));
        return foreign;
    }

    @Test
    void nothing_is_split_by_marks_that_are_missing_too_many_or_out_of_order() throws Exception {
        byte[] pdf = office.convertMerged(merged(Specimen.PLAIN.docx(0, 3)), false);
        assertThat(Split.split(pdf, 3)).hasSize(3).allMatch(Optional::isPresent);
        assertThat(Split.split(pdf, 2)).hasSize(2).allMatch(Optional::isEmpty);
        assertThat(Split.split(pdf, 4)).hasSize(4).allMatch(Optional::isEmpty);
        assertThat(Split.split(changed(pdf, "rf00002", null), 3)).allMatch(Optional::isEmpty);
        assertThat(Split.split(changed(pdf, "re00003", null), 3)).allMatch(Optional::isEmpty);
        assertThat(Split.split(changed(pdf, "rf00003", "rf00001"), 3)).allMatch(Optional::isEmpty);
        assertThat(Split.split(changed(pdf, "re00001", "rf00002"), 3)).allMatch(Optional::isEmpty);
        assertThat(Split.split(new byte[] {1, 2, 3}, 3)).allMatch(Optional::isEmpty);
    }

    @Test
    void a_page_between_two_reports_makes_both_doubtful_and_no_other() throws Exception {
        byte[] pdf = office.convertMerged(merged(Specimen.FIRST_PAGE_DIFFERS.docx(0, 4)), false);
        List<Optional<SplitFile>> files = Split.split(changed(pdf, "re00002", "rf00002"), 4);
        assertThat(files.stream().map(Optional::isPresent)).containsExactly(true, false, false, true);
    }

    /** Lets a destination lead where another leads, or takes it away. */
    private static byte[] changed(byte[] pdf, String name, @Nullable String like) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary destinations =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.DESTS);
            if (like == null) {
                destinations.removeItem(COSName.getPDFName(name));
            } else {
                COSArray place = destinations.getCOSArray(COSName.getPDFName(like));
                destinations.setItem(COSName.getPDFName(name), place);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void each_kind_of_difference_is_seen() throws Exception {
        byte[] one = office.convert(Specimen.PICTURES.docx(0));
        assertThat(Difference.between(one, one)).isEmpty();
        assertThat(Difference.between(one, office.convert(Specimen.TABLE_OVER_PAGES.docx(1))))
                .contains(Difference.PAGES);
        assertThat(Difference.between(office.convert(Specimen.PLAIN.docx(0)), office.convert(Specimen.PLAIN.docx(1))))
                .contains(Difference.TEXT);
        assertThat(Difference.between(office.convert(Specimen.drawn(1)), office.convert(Specimen.drawn(2))))
                .contains(Difference.DRAWING);
        byte[] linked = office.convert(Specimen.REFERENCES.docx(0));
        assertThat(Difference.between(linked, withoutALink(linked))).contains(Difference.LINKS);
    }

    private static byte[] withoutALink(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS).remove(0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void the_letterhead_is_one_picture_however_many_pages_show_it() throws Exception {
        byte[] pdf = new Together(office)
                .render(Specimen.LETTERHEAD.docx(0, 3), 3)
                .get(1)
                .orElseThrow()
                .pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
        assertThat(Leaks.pictures(pdf)).hasSize(1);
        assertThat(new Renderer(office).render(Specimen.LETTERHEAD.docx(1)).pages())
                .isGreaterThan(1);
    }

    @Test
    void fields_that_depend_on_the_whole_document_are_refused_before_anything_is_rendered() {
        for (String field :
                List.of("TOC \\o", "SECTION", "SECTIONPAGES", "SET x 1", "FORMTEXT", "NUMPAGES \\* roman")) {
            assertThat(obstacle(Specimen.withField(field))).isEqualTo(Obstacle.FIELD);
        }
        assertThat(obstacle(Specimen.withEndnote())).isEqualTo(Obstacle.ENDNOTES);
    }

    private static Obstacle obstacle(byte[] docx) {
        return catchThrowableOfType(Unmergeable.class, () -> merged(List.of(docx, docx)))
                .obstacle();
    }
}
