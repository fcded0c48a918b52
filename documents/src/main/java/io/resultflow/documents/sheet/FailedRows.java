package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.Header;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.problem.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives those rows of a sheet back that could not go on: a workbook dressed like the original, with what is above them,
 * each row's number and what is wrong in it. It holds values alone: no formula, no link, no other sheet. Streams.
 */
public final class FailedRows {
    /** So many rows are judged at once. */
    private static final int CHUNK = 500;

    private FailedRows() {}

    /**
     * One thing that is wrong in a row.
     *
     * @param column the name of the column; null when it is of the whole row
     * @param message what to do about it, in the caller's language
     */
    public record Fault(@Nullable String column, String message) {
        @Override
        public String toString() {
            return "Fault[…]";
        }
    }

    /**
     * A row that failed.
     *
     * @param values what stands in it by now, by the name of the column, where that may differ from the sheet
     */
    public record Failure(List<Fault> faults, Map<String, Cell> values) {
        @Override
        public String toString() {
            return "Failure[" + faults.size() + "]";
        }
    }

    /** Tells rows that failed from those that did not. */
    @FunctionalInterface
    public interface Judge {
        /** Those of some rows that failed, by the row's number. */
        Map<Integer, Failure> judge(List<Row> rows);
    }

    /**
     * Writes the rows that {@code judges}, once it knows the header, says have failed; answers how many.
     *
     * @param language {@code vi} or {@code en}
     * @throws Refused when the source is no readable sheet
     */
    public static int write(
            Path source, IntakeSpec spec, String language, Function<Header, Judge> judges, OutputStream out) {
        Header header;
        IntakeSpec chosen;
        try (HeadedRows rows = SheetChoice.open(source, spec)) {
            header = rows.header();
            chosen = rows.spec();
        }
        try (SheetRows rows = SheetFile.open(source, chosen);
                FailedRowsBook book = new FailedRowsBook(rows.look(), header, language)) {
            copy(rows, header, judges.apply(header), book);
            book.write(out);
            return book.rows();
        } catch (IOException e) {
            throw new UncheckedIOException("failed rows cannot be written", e);
        }
    }

    private static void copy(SheetRows rows, Header header, Judge judge, FailedRowsBook book) {
        List<StyledRow> chunk = new ArrayList<>(CHUNK);
        for (Row row = rows.next(); row != null; row = rows.next()) {
            StyledRow styled = StyledRow.of(row, rows.look());
            if (row.index() < header.row()) {
                book.above(styled);
            } else if (row.index() == header.row()) {
                book.header(styled);
            } else {
                chunk.add(styled);
            }
            if (chunk.size() == CHUNK) {
                judged(chunk, judge, book);
            }
        }
        judged(chunk, judge, book);
    }

    private static void judged(List<StyledRow> chunk, Judge judge, FailedRowsBook book) {
        Map<Integer, Failure> failed =
                judge.judge(chunk.stream().map(StyledRow::row).toList());
        for (StyledRow row : chunk) {
            Failure failure = failed.get(row.row().index());
            if (failure != null) {
                book.failed(row, failure);
            }
        }
        chunk.clear();
    }
}
