package io.resultflow.documents.render;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.render.split.MergedPdf;
import io.resultflow.documents.render.split.SplitFile;
import io.resultflow.documents.template.WordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntBiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reports that print their number of pages. */
class TogetherTest {
    private static final Pattern TEXT = Pattern.compile("<w:t[^>]*>([^<]*)</w:t>");

    /** How many reports each document had. */
    private final List<Integer> sizes = new ArrayList<>();

    /** A report that names somebody and says how many pages it has. */
    private static byte[] docx(String name) {
        return WordFile.of(paragraph(run(name))
                        + paragraph("<w:fldSimple w:instr=\" NUMPAGES \">" + run("7") + "</w:fldSimple>")
                        + "<w:sectPr/>")
                .bytes();
    }

    /** Lays reports out: so many pages for one of this name that says it has so many. */
    private PdfConverter converter(ToIntBiFunction<String, Integer> pages) {
        return new PdfConverter() {
            @Override
            public byte[] convert(byte[] docx) {
                throw new AssertionError("only merged documents");
            }

            @Override
            public byte[] convertMerged(byte[] docx, boolean footnotes) {
                String[] reports = WordFile.read(docx, "word/document.xml").split("</w:sectPr></w:pPr></w:p>");
                sizes.add(reports.length);
                MergedPdf pdf = new MergedPdf();
                for (int i = 0; i < reports.length; i++) {
                    List<String> texts = TEXT.matcher(reports[i])
                            .results()
                            .map(found -> found.group(1))
                            .toList();
                    int count = pages.applyAsInt(texts.get(0), Integer.valueOf(texts.get(1)));
                    for (int page = 0; page < count; page++) {
                        pdf.page(marks(i + 1, page == 0, page == count - 1));
                    }
                }
                return pdf.bytes();
            }
        };
    }

    private static String[] marks(int row, boolean first, boolean last) {
        List<String> marks = new ArrayList<>();
        if (first) {
            marks.add("rf0000" + row);
        }
        if (last) {
            marks.add("re0000" + row);
        }
        return marks.toArray(String[]::new);
    }

    private List<Integer> pages(PdfConverter converter) throws Exception {
        return new Together(converter)
                .render(List.of(docx("short"), docx("long"), docx("odd")), 1).stream()
                        .map(file -> file.map(SplitFile::pages).orElse(0))
                        .toList();
    }

    @Test
    void a_right_guess_needs_one_conversion() throws Exception {
        assertThat(pages(converter((name, says) -> 1))).containsExactly(1, 1, 1);
        assertThat(sizes).containsExactly(3);
    }

    @Test
    void only_those_whose_pages_were_guessed_wrong_are_made_again() throws Exception {
        assertThat(pages(converter((name, says) -> name.equals("long") ? 3 : 1)))
                .containsExactly(1, 3, 1);
        assertThat(sizes).containsExactly(3, 1);
    }

    @Test
    void a_report_whose_pages_follow_from_what_it_says_of_them_is_left_out() throws Exception {
        assertThat(pages(converter((name, says) -> name.equals("odd") ? 3 - says : 1)))
                .containsExactly(1, 1, 0);
        assertThat(sizes).containsExactly(3, 1);
    }
}
