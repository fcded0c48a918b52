package io.resultflow.store.batch;

import io.resultflow.domain.batch.CheckState;

/**
 * What is known of a batch's file so far.
 *
 * @param rowsChecked rows that were looked at; every one unless the check is open
 * @param rowsSkipped rows with an error, which are left out
 * @param errorsTotal how many errors there are; the first thousand are kept
 */
public record FileCheck(CheckState state, int rowsChecked, int rowsSkipped, int errorsTotal) {
    /** Nothing was looked at yet. */
    public static final FileCheck NONE = new FileCheck(CheckState.OPEN, 0, 0, 0);

    /** A file of {@code rows} rows without an error. */
    public static FileCheck clean(int rows) {
        return new FileCheck(CheckState.PASSED, rows, 0, 0);
    }
}
