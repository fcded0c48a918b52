package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.Refused;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.FileMagic;

/** A kind of file that sheets come in. */
interface SheetFormat {
    /** Whether a file that begins like this may be of this kind. A file's name says nothing. */
    boolean begins(FileMagic magic);

    /**
     * Opens the sheet that is asked for, else the first that is not hidden.
     *
     * @throws Refused with a {@code FILE_} or {@code SHEET_} code that tells why it cannot be read
     */
    SheetRows open(Path file, IntakeSpec spec);
}
