package io.resultflow.domain.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a file, and where.
 *
 * @param row the row as Excel shows it, from 1; null when the issue is not of one row
 * @param column the column's letters ({@code "C"}); null when not of one column
 * @param columnName the header's text
 * @param value the cell's displayed text, shown back to whoever uploaded it and never logged
 * @param part where in a Word file ({@code "header1"}, {@code "body"}), with the tag's surrounding text in {@code value}
 * @param args what the sentence needs besides, such as {@code suggestion}
 */
public record Issue(
        ProblemCode code,
        Severity severity,
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String columnName,
        @Nullable String value,
        @Nullable String part,
        Map<String, String> args) {

    public Issue {
        args = Map.copyOf(args);
    }

    /** An issue of the file as a whole. */
    public static Issue ofFile(ProblemCode code, Severity severity, Map<String, String> args) {
        return new Issue(code, severity, null, null, null, null, null, args);
    }

    /** An issue of a column. */
    public static Issue ofColumn(
            ProblemCode code, Severity severity, @Nullable String column, String columnName, Map<String, String> args) {
        return new Issue(code, severity, null, column, columnName, null, null, args);
    }

    /** An issue of a place in a template. */
    public static Issue ofPart(
            ProblemCode code, Severity severity, String part, String value, Map<String, String> args) {
        return new Issue(code, severity, null, null, null, value, part, args);
    }

    @Override
    public String toString() {
        return "Issue[" + code + " " + severity + " row=" + row + " column=" + column + " part=" + part + "]";
    }
}
