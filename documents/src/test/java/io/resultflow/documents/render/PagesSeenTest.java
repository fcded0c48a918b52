package io.resultflow.documents.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class PagesSeenTest {
    private static final int LONGEST = 60;
    private static final int REPORTS = 3000;

    /** The pages of each batch while reports of so many pages keep coming. */
    private static List<Integer> batches(IntSupplier pages) {
        PagesSeen seen = new PagesSeen();
        List<Integer> batches = new ArrayList<>();
        for (int made = 0; made < REPORTS; ) {
            int rows = BatchLimits.USUAL.rowsOf(seen.most());
            int together = 0;
            for (int row = 0; row < rows; row++, made++) {
                int each = pages.getAsInt();
                together += each;
                seen.add(each);
            }
            batches.add(together);
        }
        return batches;
    }

    @Test
    void batches_stay_bounded_by_pages_when_reports_have_from_one_page_to_sixty() {
        Random random = new Random(7);
        List<Integer> batches = batches(() -> 1 + random.nextInt(LONGEST));
        int limit = BatchLimits.USUAL.pages();
        assertThat(batches).allMatch(pages -> pages <= 2 * limit);
        assertThat(batches.stream().filter(pages -> pages > limit).count()).isLessThan(batches.size() / 10);
    }

    @Test
    void short_reports_fill_their_batches_by_rows() {
        List<Integer> batches = batches(() -> 1);
        assertThat(batches.subList(1, batches.size())).containsOnly(BatchLimits.USUAL.rows());
    }

    @Test
    void one_long_report_is_forgotten_after_some_short_ones() {
        PagesSeen seen = new PagesSeen();
        seen.add(LONGEST);
        seen.add(1);
        assertThat(seen.last()).isEqualTo(1);
        assertThat(BatchLimits.USUAL.rowsOf(seen.most())).isEqualTo(2);
        for (int report = 0; report < 30; report++) {
            seen.add(1);
        }
        assertThat(BatchLimits.USUAL.rowsOf(seen.most())).isEqualTo(BatchLimits.USUAL.rows());
    }

    @Test
    void a_template_that_nobody_has_seen_begins_with_a_small_batch() {
        assertThat(BatchLimits.USUAL.rowsOf(new PagesSeen().most())).isEqualTo(4);
    }
}
