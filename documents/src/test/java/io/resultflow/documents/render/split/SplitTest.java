package io.resultflow.documents.render.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages are whose, and when that is not certain. */
class SplitTest {
    private static final String BLANK = "0.1 w\n\n";

    /** How many pages each report's file has; 0 where there is none. */
    private static List<Integer> pages(MergedPdf merged, int rows) {
        return Split.split(merged.bytes(), rows).stream()
                .map(file -> file.map(SplitFile::pages).orElse(0))
                .toList();
    }

    private static MergedPdf three() {
        return new MergedPdf()
                .page("rf00001", "re00001")
                .page("rf00002")
                .page("re00002")
                .page("rf00003", "re00003");
    }

    @Test
    void each_report_gets_the_pages_from_its_first_mark_to_its_last() {
        assertThat(pages(three(), 3)).containsExactly(1, 2, 1);
    }

    @Test
    void a_page_left_blank_between_two_reports_belongs_to_nobody() {
        MergedPdf merged = new MergedPdf()
                .page("rf00001", "re00001")
                .drawing(BLANK)
                .page("rf00002", "re00002")
                .drawing(BLANK)
                .page("rf00003")
                .page("re00003");
        assertThat(pages(merged, 3)).containsExactly(1, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1 w\nq 10 10 30 30 re f Q", "BT (x) Tj ET", "/Im1 Do", "0 0 m 9 9 l S", "/Sh1 sh"})
    void a_page_between_two_reports_on_which_anything_is_drawn_makes_both_doubtful(String content) {
        MergedPdf merged = new MergedPdf()
                .page("rf00001", "re00001")
                .page("rf00002", "re00002")
                .drawing(content)
                .page("rf00003", "re00003")
                .page("rf00004", "re00004");
        assertThat(pages(merged, 4)).containsExactly(1, 0, 0, 1);
    }

    @Test
    void a_blank_page_with_an_annotation_makes_both_doubtful() {
        MergedPdf merged = new MergedPdf()
                .page("rf00001", "re00001")
                .drawing(BLANK)
                .annotated()
                .page("rf00002", "re00002");
        assertThat(pages(merged, 2)).containsExactly(0, 0);
    }

    @Test
    void two_blank_pages_between_two_reports_make_both_doubtful() {
        MergedPdf merged = new MergedPdf()
                .page("rf00001", "re00001")
                .drawing(BLANK)
                .drawing(BLANK)
                .page("rf00002", "re00002");
        assertThat(pages(merged, 2)).containsExactly(0, 0);
    }

    @Test
    void a_page_before_the_first_report_or_behind_the_last_makes_it_doubtful() {
        assertThat(pages(
                        new MergedPdf()
                                .drawing(BLANK)
                                .page("rf00001", "re00001")
                                .page("rf00002", "re00002"),
                        2))
                .containsExactly(0, 1);
        assertThat(pages(
                        new MergedPdf()
                                .page("rf00001", "re00001")
                                .page("rf00002", "re00002")
                                .drawing(BLANK),
                        2))
                .containsExactly(1, 0);
    }

    @Test
    void without_all_marks_once_and_in_order_nothing_is_certain() {
        assertThat(pages(three(), 2)).as("a mark too many").containsExactly(0, 0);
        assertThat(pages(three(), 4)).as("a row without marks").containsExactly(0, 0, 0, 0);
        assertThat(pages(new MergedPdf().page("rf00001", "re00001").page("rf00002"), 2))
                .as("a last mark missing")
                .containsExactly(0, 0);
        assertThat(pages(new MergedPdf().page("re00001").page("rf00001"), 1))
                .as("a row that ends before it begins")
                .containsExactly(0);
        assertThat(pages(new MergedPdf().page("rf00002", "re00002").page("rf00001", "re00001"), 2))
                .as("rows out of order")
                .containsExactly(0, 0);
        assertThat(pages(new MergedPdf().page("rf00001", "re00001", "rf00002", "re00002"), 2))
                .as("two rows on one page")
                .containsExactly(0, 0);
        assertThat(pages(new MergedPdf().page(), 1)).as("no marks").containsExactly(0);
    }
}
