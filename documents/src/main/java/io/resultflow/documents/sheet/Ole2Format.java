package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The container of Office's older files, and of new ones behind a password: it is told which of them it is. */
final class Ole2Format implements SheetFormat {
    @Override
    public boolean begins(FileMagic magic) {
        return magic == FileMagic.OLE2;
    }

    @Override
    public SheetRows open(Path file, IntakeSpec spec) {
        boolean encrypted;
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            encrypted = container.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (IOException | RuntimeException e) {
            throw new Refused(ProblemCode.FILE_BROKEN);
        }
        throw new Refused(encrypted ? ProblemCode.FILE_ENCRYPTED : ProblemCode.FILE_TYPE_UNKNOWN);
    }
}
