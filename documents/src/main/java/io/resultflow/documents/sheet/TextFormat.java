package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.poifs.filesystem.FileMagic;

/**
 * Lines of texts between commas, semicolons or tabs, as instruments and every spreadsheet program write them. There is
 * one sheet in such a file, and it has no name: whichever is asked for is this one.
 */
final class TextFormat implements SheetFormat {
    /** A header that starts with "BMI" looks like a picture to whoever reads two letters only. */
    private static final Set<FileMagic> MAY_BE_TEXT = Set.of(FileMagic.UNKNOWN, FileMagic.BMP);

    @Override
    public boolean begins(FileMagic magic) {
        return MAY_BE_TEXT.contains(magic);
    }

    @Override
    public SheetRows open(Path file, IntakeSpec spec) {
        try {
            TextEncoding encoding = TextEncoding.of(file, spec.region());
            if (encoding == null) {
                throw new Refused(ProblemCode.FILE_TYPE_UNKNOWN);
            }
            return TextRows.open(file, encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
