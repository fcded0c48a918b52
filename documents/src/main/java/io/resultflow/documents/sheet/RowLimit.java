package io.resultflow.documents.sheet;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Passes a text on as long as its rows end now and then: a row stands in memory as a whole. */
final class RowLimit extends FilterReader {
    /** 500 cells of as many letters as Excel takes would be more; no row of results is. */
    private static final int MAX_ROW = 4 << 20;

    private int sinceRow;

    RowLimit(Reader text) {
        super(text);
    }

    void nextRow() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int letter = super.read();
        count(letter < 0 ? 0 : 1);
        return letter;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        sinceRow += read;
        if (sinceRow > MAX_ROW) {
            throw new Refused(ProblemCode.FILE_BROKEN);
        }
    }
}
