package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.render.merge.Merge;
import io.resultflow.libreoffice.specimen.Specimen;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.docx4j.TraversalUtil;
import org.docx4j.dml.wordprocessingDrawing.Inline;
import org.docx4j.finders.ClassFinder;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.BinaryPartAbstractImage;
import org.docx4j.relationships.Relationship;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.CTFtnEdnRef;
import org.docx4j.wml.P;
import org.docx4j.wml.SectPr;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Merged documents are made as text; docx4j, which has no part in that, reads them as Word's format defines them. */
class MergedFilesTest {
    private static final int PEOPLE = 4;

    static List<Specimen> specimens() {
        return Specimen.all();
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void a_merged_document_is_a_sound_word_file_of_one_section_and_one_pair_of_marks_a_report(Specimen specimen)
            throws Exception {
        List<byte[]> rows = specimen.docx(0, PEOPLE);
        byte[] merged = Merge.merge(
                        rows.stream().map(docx -> new Merge.Row(docx, 1)).toList())
                .docx();
        WordprocessingMLPackage file = WordprocessingMLPackage.load(new ByteArrayInputStream(merged));
        WordprocessingMLPackage alone = WordprocessingMLPackage.load(new ByteArrayInputStream(rows.get(0)));

        assertThat(sections(file)).isEqualTo(PEOPLE * Math.max(1, sections(alone)));
        List<CTBookmark> bookmarks = inBody(file, CTBookmark.class);
        assertThat(bookmarks)
                .extracting(CTBookmark::getName)
                .doesNotHaveDuplicates()
                .containsAll(marks());
        assertThat(bookmarks).extracting(CTBookmark::getId).doesNotHaveDuplicates();
        assertThat(inBody(file, Inline.class))
                .extracting(one -> one.getDocPr().getId())
                .doesNotHaveDuplicates();
        assertThat(footnotes(file)).containsExactlyElementsOf(referredTo(file));
        for (Part part : file.getParts().getParts().values()) {
            requireReadable(part, file);
        }
    }

    private static List<String> marks() {
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(row -> List.of("rf0000" + row, "re0000" + row))
                .flatMap(List::stream)
                .toList();
    }

    /** That docx4j understands it, and that it points to nothing that is not there. */
    private static void requireReadable(Part part, WordprocessingMLPackage file) throws Exception {
        if (part instanceof JaxbXmlPart<?> xml) {
            assertThat(xml.getContents()).as(part.getPartName().getName()).isNotNull();
        } else if (part instanceof BinaryPartAbstractImage picture) {
            assertThat(picture.getBytes()).as(part.getPartName().getName()).isNotEmpty();
        }
        if (part.getRelationshipsPart(false) != null) {
            for (Relationship link :
                    part.getRelationshipsPart(false).getRelationships().getRelationship()) {
                if (!"External".equals(link.getTargetMode())) {
                    assertThat(part.getRelationshipsPart(false).getPart(link))
                            .as(link.getTarget())
                            .isNotNull();
                }
            }
        }
        assertThat(file.getContentTypeManager().getContentType(part.getPartName()))
                .as(part.getPartName().getName())
                .isNotNull();
    }

    private static <T> List<T> inBody(WordprocessingMLPackage file, Class<T> type) {
        ClassFinder finder = new ClassFinder(type) {
            @Override
            public List<Object> apply(@Nullable Object found) { // null for what docx4j does not look into
                return found == null ? List.of() : super.apply(found);
            }
        };
        new TraversalUtil(file.getMainDocumentPart().getContent(), finder);
        return finder.results.stream().map(type::cast).toList();
    }

    private static int sections(WordprocessingMLPackage file) throws Exception {
        int sections = 0;
        for (P paragraph : inBody(file, P.class)) {
            SectPr section =
                    paragraph.getPPr() == null ? null : paragraph.getPPr().getSectPr();
            sections += section == null ? 0 : 1;
        }
        return sections + (file.getMainDocumentPart().getContents().getBody().getSectPr() == null ? 0 : 1);
    }

    private static List<Long> footnotes(WordprocessingMLPackage file) throws Exception {
        List<Long> ids = new ArrayList<>();
        if (file.getMainDocumentPart().getFootnotesPart() != null) {
            file.getMainDocumentPart().getFootnotesPart().getContents().getFootnote().stream()
                    .filter(note -> note.getType() == null)
                    .forEach(note -> ids.add(note.getId().longValueExact()));
        }
        return ids;
    }

    private static List<Long> referredTo(WordprocessingMLPackage file) {
        Set<Long> once = new HashSet<>();
        return inBody(file, CTFtnEdnRef.class).stream()
                .map(reference -> reference.getId().longValueExact())
                .filter(once::add)
                .toList();
    }
}
