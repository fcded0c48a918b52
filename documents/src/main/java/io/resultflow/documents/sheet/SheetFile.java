package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Knows a sheet by its content. */
final class SheetFile {
    private static final List<SheetFormat> FORMATS = List.of(new Ole2Format(), new ZipFormat(), new TextFormat());

    private SheetFile() {}

    /**
     * Opens a sheet of any known format.
     *
     * @throws Refused {@code FILE_TYPE_UNKNOWN} when it is of none, {@code FILE_NOT_A_WORKBOOK} when it is a page of the web, {@code FILE_BROKEN} when nothing is in it, else as
     *     {@link SheetFormat#open} says
     * @throws UncheckedIOException when the disk fails
     */
    static SheetRows open(Path file, IntakeSpec spec) {
        FileMagic magic;
        try {
            if (Files.size(file) == 0) {
                throw new Refused(ProblemCode.FILE_BROKEN);
            }
            if (WebPage.begins(file)) {
                throw new Refused(ProblemCode.FILE_NOT_A_WORKBOOK);
            }
            magic = FileMagic.valueOf(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FORMATS.stream()
                .filter(format -> format.begins(magic))
                .findFirst()
                .orElseThrow(() -> new Refused(ProblemCode.FILE_TYPE_UNKNOWN))
                .open(file, spec);
    }
}
