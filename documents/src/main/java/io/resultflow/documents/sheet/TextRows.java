package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of separated texts (RFC 4180). A row's number is the one that a spreadsheet program shows: a quoted text with
 * line breaks in it is one row, an empty line too. All values are texts: a leading zero stays, and no day is guessed.
 */
final class TextRows implements SheetRows {
    private static final int HEAD = 1 << 16;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final RowLimit limit;
    private final boolean tonesApart;

    private TextRows(CSVParser parser, RowLimit limit, boolean tonesApart) {
        this.parser = parser;
        this.limit = limit;
        this.tonesApart = tonesApart;
        records = parser.iterator();
    }

    static TextRows open(Path file, TextEncoding encoding) throws IOException {
        String head;
        try (Reader reader = encoding.reader(file)) {
            char[] start = new char[HEAD];
            int length = new BufferedReader(reader, HEAD).read(start);
            head = new String(start, 0, Math.max(length, 0));
        }
        // A quote that never ends would swallow all the rows after it: Excel lets it, we tell it.
        CSVFormat format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(TextSeparator.of(head))
                .setLenientEof(false)
                .setTrailingData(false)
                .get();
        BufferedReader text = new BufferedReader(encoding.reader(file));
        if (TextSeparator.isTold(head)) {
            text.readLine();
        }
        RowLimit limit = new RowLimit(text);
        return new TextRows(CSVParser.parse(limit, format), limit, encoding.tonesApart());
    }

    @Override
    public @Nullable Row next() {
        try {
            while (records.hasNext()) {
                Row row = row(records.next());
                limit.nextRow();
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CSVException ? broken(parser.getRecordNumber() + 1) : e;
        }
    }

    private Row row(CSVRecord values) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            Cell cell = TextCell.of(tonesApart ? Normalizer.normalize(value, Normalizer.Form.NFC) : value);
            if (i >= MAX_COLUMNS && !cell.isEmpty()) {
                throw new Refused(ProblemCode.SHEET_TOO_WIDE);
            }
            if (i < MAX_COLUMNS) {
                cells.add(cell);
            }
        }
        return new Row(Math.toIntExact(values.getRecordNumber()), cells);
    }

    private static Refused broken(long row) {
        Issue issue = new Issue(
                ProblemCode.FILE_BROKEN, Severity.ERROR, Math.toIntExact(row), null, null, null, null, Map.of());
        return new Refused(ProblemCode.FILE_BROKEN, List.of(issue));
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
