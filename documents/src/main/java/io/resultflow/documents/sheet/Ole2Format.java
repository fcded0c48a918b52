package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.IOUtils;

/**
 * The container of Office's older files, and of new ones behind a password: it is told which of them it is. Of sheets, it
 * holds those of Excel 97 to 2003.
 */
final class Ole2Format implements SheetFormat {
    @Override
    public boolean begins(FileMagic magic) {
        return magic == FileMagic.OLE2;
    }

    @Override
    public SheetRows open(Path file, IntakeSpec spec) {
        POIFSFileSystem container = null;
        try {
            container = new POIFSFileSystem(file.toFile(), true);
            return XlsRows.open(container, workbook(container.getRoot()), spec);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeQuietly(container);
            throw SheetFailure.refusal(e);
        }
    }

    private static String workbook(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
            throw new Refused(ProblemCode.FILE_ENCRYPTED);
        }
        return InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES.stream()
                .filter(root::hasEntry)
                .findFirst()
                .orElseThrow(() -> new Refused(ProblemCode.FILE_TYPE_UNKNOWN));
    }
}
