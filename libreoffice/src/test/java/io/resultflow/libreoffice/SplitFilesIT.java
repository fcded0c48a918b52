package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.render.Together;
import io.resultflow.documents.render.merge.Merge;
import io.resultflow.documents.render.split.SplitFile;
import io.resultflow.libreoffice.specimen.FileStreams;
import io.resultflow.libreoffice.specimen.Leaks;
import io.resultflow.libreoffice.specimen.People;
import io.resultflow.libreoffice.specimen.Secrets;
import io.resultflow.libreoffice.specimen.Secrets.Place;
import io.resultflow.libreoffice.specimen.Specimen;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.Splitter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a file that was split off holds what its person's report has, and of nobody else anything but letters of fonts. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SplitFilesIT {
    private static final int PEOPLE = 12;

    private final List<byte[]> docx =
            IntStream.range(0, PEOPLE).mapToObj(Secrets::docx).toList();
    private final List<Set<String>> pictures = new ArrayList<>();

    private OfficeConverter office;
    private byte[] merged;
    private List<SplitFile> files;

    @BeforeAll
    void start(@TempDir Path work) throws Exception {
        office = OfficeConverter.start(OfficeSettings.of(1, work));
        for (byte[] one : docx) {
            pictures.add(Leaks.pictures(office.convert(one)));
        }
        merged = office.convertMerged(
                Merge.merge(docx.stream().map(one -> new Merge.Row(one, 1)).toList())
                        .docx(),
                true);
        files = files(docx);
    }

    @AfterAll
    void stop() {
        office.close();
    }

    private List<SplitFile> files(List<byte[]> reports) throws Exception {
        return new Together(office)
                .render(reports, 1).stream().map(Optional::orElseThrow).toList();
    }

    private static Set<String> foreign(List<Set<String>> pictures, int person) {
        Set<String> foreign = new HashSet<>();
        pictures.forEach(foreign::addAll);
        foreign.removeAll(pictures.get(person));
        return foreign;
    }

    @Test
    void a_file_holds_no_word_and_no_picture_of_another_and_nothing_that_its_pages_do_not_need() throws Exception {
        for (int person = 0; person < PEOPLE; person++) {
            assertThat(Leaks.in(files.get(person).pdf(), Secrets.others(person, PEOPLE), foreign(pictures, person)))
                    .as("file of person %d", person)
                    .isEmpty();
        }
    }

    @Test
    void a_file_holds_its_own_words_where_a_reader_looks_for_them_and_its_own_pictures() throws Exception {
        for (int person = 0; person < PEOPLE; person++) {
            byte[] pdf = files.get(person).pdf();
            String seen = Documents.text(pdf) + Leaks.decompressed(pdf);
            for (Place place : Place.values()) {
                assertThat(seen.contains(Secrets.word(person, place)))
                        .as("%s of person %d", place, person)
                        .isEqualTo(place.isShown());
            }
            assertThat(Leaks.pictures(pdf)).isEqualTo(pictures.get(person)).hasSize(3);
        }
    }

    @Test
    void two_files_have_in_common_only_fonts_and_the_letterhead() throws Exception {
        Set<String> letterhead = new HashSet<>(pictures.get(0));
        letterhead.retainAll(pictures.get(1));
        assertThat(letterhead).hasSize(1);
        FileStreams first = FileStreams.of(files.get(0).pdf());
        for (int person = 1; person < PEOPLE; person++) {
            FileStreams other = FileStreams.of(files.get(person).pdf());
            Set<String> common = new HashSet<>(other.others());
            common.retainAll(first.others());
            assertThat(common).isEqualTo(letterhead);
            assertThat(other.ofFonts().equals(first.ofFonts()))
                    .as("fonts of the same merged document: pages were guessed as 1, and wrong guesses made again")
                    .isEqualTo(files.get(person).pages() == 1);
        }
    }

    @Test
    void what_is_looked_for_is_found_in_the_merged_file() throws Exception {
        assertThat(Leaks.in(merged, Secrets.others(1, PEOPLE), foreign(pictures, 1)))
                .contains(
                        "another's word in the text",
                        "another's word in a string",
                        "another's word in a name",
                        "another's word in the file",
                        "another's picture",
                        "the catalog has Dests",
                        "metadata",
                        "a resource that is not drawn with");
    }

    @Test
    void a_file_that_was_split_the_usual_way_is_found_to_leak() throws Exception {
        try (PDDocument all = Loader.loadPDF(merged);
                PDDocument first = new Splitter().split(all).get(0)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            first.save(out);
            assertThat(Leaks.in(out.toByteArray(), Secrets.others(0, PEOPLE), foreign(pictures, 0)))
                    .contains("another's picture", "a resource that is not drawn with");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pictures", "pictures-in-headers", "references", "table-over-pages", "watermark", "columns"})
    void no_file_of_a_template_holds_anything_of_another(String template) throws Exception {
        int people = 5;
        List<byte[]> reports = Specimen.named(template).docx(0, people);
        List<Set<String>> alone = new ArrayList<>();
        for (byte[] report : reports) {
            alone.add(Leaks.pictures(office.convert(report)));
        }
        List<SplitFile> split = files(reports);
        for (int person = 0; person < people; person++) {
            assertThat(Leaks.in(split.get(person).pdf(), People.others(person, people), foreign(alone, person)))
                    .isEmpty();
            assertThat(Documents.text(split.get(person).pdf())).contains(People.name(person));
            assertThat(Leaks.pictures(split.get(person).pdf())).isEqualTo(alone.get(person));
        }
    }
}
