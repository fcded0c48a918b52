package io.resultflow.domain.report;

import io.resultflow.domain.HexId;
import io.resultflow.domain.file.FileId;

/** A report's id: 24 lower-case hex digits, the text of a MongoDB ObjectId. */
public record ReportId(String value) {
    /**
     * @throws IllegalArgumentException when {@code value} is not 24 lower-case hex digits
     */
    public ReportId {
        HexId.require(value);
    }

    /**
     * The id of the report that row {@code rowIndex} (as Excel shows it, from 1) of {@code file} becomes. It follows
     * from the two alone, so that writing the rows again writes the same reports.
     */
    public static ReportId ofRow(FileId file, int rowIndex) {
        return new ReportId(HexId.following(file.value() + ":" + rowIndex));
    }

    /** The id of the version that replaces this one: a report is replaced once, by whoever comes first. */
    public ReportId corrected() {
        return new ReportId(HexId.following(value + ":corrected"));
    }

    @Override
    public String toString() {
        return value;
    }
}
