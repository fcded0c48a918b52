package io.resultflow.documents.render;

import java.time.Duration;

/**
 * How much may be rendered as one document.
 *
 * @param rows how many reports at most
 * @param pages how many pages at most, by what the template's reports lately had
 * @param patience how long at most reports that do not fill a document leave an idle converter alone while another makes reports of
 *     their template; that one may hang
 */
public record BatchLimits(int rows, int pages, Duration patience) {
    /** From so many rows on a row hardly gets cheaper, and a failure costs more. */
    public static final BatchLimits USUAL = new BatchLimits(32, 120, Duration.ofSeconds(2));

    public BatchLimits {
        if (rows < 1 || pages < 1) {
            throw new IllegalArgumentException("at least one row and one page");
        }
    }

    /** How many reports of so many pages. */
    int rowsOf(int pagesEach) {
        return Math.max(1, Math.min(rows, pages / Math.max(1, pagesEach)));
    }
}
