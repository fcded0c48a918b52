package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.render.Renderer;
import io.resultflow.documents.render.Together;
import io.resultflow.documents.render.certify.Certificate;
import io.resultflow.documents.render.certify.Difference;
import io.resultflow.documents.render.certify.SyntheticReports;
import io.resultflow.documents.render.merge.Merge;
import io.resultflow.documents.render.merge.Obstacle;
import io.resultflow.documents.render.merge.Unmergeable;
import io.resultflow.documents.render.split.Split;
import io.resultflow.documents.render.split.SplitFile;
import io.resultflow.libreoffice.specimen.Leaks;
import io.resultflow.libreoffice.specimen.People;
import io.resultflow.libreoffice.specimen.PictureSpecimens;
import io.resultflow.libreoffice.specimen.RefusedFiles;
import io.resultflow.libreoffice.specimen.Specimen;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    static List<Specimen> specimens() {
        return Specimen.all();
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void merged_reports_look_as_they_do_alone(Specimen specimen) throws Exception {
        assertThat(Certificate.of(specimen.docx(0, PEOPLE), office)).isEqualTo(new Certificate(true, ""));
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void the_template_is_certified_by_invented_reports(Specimen specimen) throws Exception {
        List<byte[]> reports = SyntheticReports.of(specimen.template()).orElseThrow();
        assertThat(Certificate.of(reports, office)).isEqualTo(new Certificate(true, ""));
    }

    @Test
    void links_to_the_web_lead_where_they_lead_alone() throws Exception {
        List<Optional<SplitFile>> files =
                new Together(office).render(Specimen.named("web-links").docx(0, 3), 1);
        for (int person = 0; person < 3; person++) {
            assertThat(addresses(files.get(person).orElseThrow().pdf()))
                    .containsExactlyInAnyOrder(
                            "https://lab.example/r/" + People.name(person).replace("á", "%C3%A1"),
                            "https://lab.example/tra-cuu?x=1&y=2");
        }
    }

    private static List<String> addresses(byte[] pdf) throws Exception {
        List<String> addresses = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    addresses.add(((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI());
                }
            }
        }
        return addresses;
    }

    @Test
    void nothing_is_split_by_marks_that_are_missing_too_many_or_out_of_order() throws Exception {
        byte[] pdf = office.convertMerged(merged(Specimen.named("plain").docx(0, 3)), false);
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
        byte[] pdf =
                office.convertMerged(merged(Specimen.named("first-page-differs").docx(0, 4)), false);
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
        byte[] one = office.convert(Specimen.named("pictures").docx(0));
        assertThat(Difference.between(one, one)).isEmpty();
        assertThat(Difference.between(
                        one, office.convert(Specimen.named("table-over-pages").docx(1))))
                .contains(Difference.PAGES);
        assertThat(Difference.between(
                        office.convert(Specimen.named("plain").docx(0)),
                        office.convert(Specimen.named("plain").docx(1))))
                .contains(Difference.TEXT);
        assertThat(Difference.between(
                        office.convert(PictureSpecimens.drawn(1)), office.convert(PictureSpecimens.drawn(2))))
                .contains(Difference.DRAWING);
        byte[] linked = office.convert(Specimen.named("references").docx(0));
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
                .render(Specimen.named("letterhead").docx(0, 3), 3)
                .get(1)
                .orElseThrow()
                .pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
        assertThat(Leaks.pictures(pdf)).hasSize(1);
        assertThat(new Renderer(office)
                        .render(Specimen.named("letterhead").docx(1))
                        .pages())
                .isGreaterThan(1);
    }

    @Test
    void what_cannot_stand_among_others_is_refused_with_its_reason_before_anything_is_rendered() {
        for (String field :
                List.of("SECTION", "SECTIONPAGES", "SET x 1", "FORMTEXT", "NUMPAGES \\* roman", "STYLEREF x")) {
            assertThat(obstacle(RefusedFiles.withField(field))).as(field).isEqualTo(Obstacle.FIELD);
        }
        assertThat(obstacle(RefusedFiles.withTableOfContents())).isEqualTo(Obstacle.FIELD);
        assertThat(obstacle(RefusedFiles.withEndnote())).isEqualTo(Obstacle.ENDNOTES);
        assertThat(obstacle(RefusedFiles.withUnusualFootnotes())).isEqualTo(Obstacle.FOOTNOTES);
        assertThat(obstacle(RefusedFiles.withLaterHeader())).isEqualTo(Obstacle.HEADERS);
        assertThat(obstacle(RefusedFiles.endingWithTable())).isEqualTo(Obstacle.SECTIONS);
        assertThat(obstacle(RefusedFiles.withLineNumbers())).isEqualTo(Obstacle.SECTIONS);
    }

    @Test
    void a_template_that_is_refused_is_not_certified_and_says_why() throws Exception {
        assertThat(Certificate.of(
                        List.of(RefusedFiles.withTableOfContents(), RefusedFiles.withTableOfContents()), office))
                .isEqualTo(new Certificate(false, "field"));
    }

    private static Obstacle obstacle(byte[] docx) {
        return catchThrowableOfType(Unmergeable.class, () -> merged(List.of(docx, docx)))
                .obstacle();
    }
}
