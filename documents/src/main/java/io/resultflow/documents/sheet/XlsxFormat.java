package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.SAXException;

/** Excel's workbooks since 2007, with macros too: these are never run. */
final class XlsxFormat implements SheetFormat {
    private static final Set<XSSFRelation> WORKBOOKS = Set.of(
            XSSFRelation.WORKBOOK,
            XSSFRelation.MACROS_WORKBOOK,
            XSSFRelation.TEMPLATE_WORKBOOK,
            XSSFRelation.MACRO_TEMPLATE_WORKBOOK);

    /** Stands in every Office file since 2007 (ECMA-376 part 2). */
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** A sheet of 200,000 rows and 30 columns has about 250 MB of XML; POI itself would take 4 GB. */
    private static final long MAX_PART_BYTES = 512L << 20;

    static {
        ZipSecureFile.setMaxEntrySize(MAX_PART_BYTES);
    }

    @Override
    public boolean begins(FileMagic magic) {
        return magic == FileMagic.OOXML;
    }

    @Override
    public SheetRows open(Path file, IntakeSpec spec) {
        requirePackage(file);
        OPCPackage opened = null;
        try {
            opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
            requireWorkbook(opened);
            return XlsxRows.open(opened, spec);
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            if (opened != null) {
                opened.revert();
            }
            throw SheetFailure.refusal(e);
        }
    }

    /** A zip file that ends too early is broken; a whole one that is no Office file is something else. */
    private static void requirePackage(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(CONTENT_TYPES) == null) {
                throw new Refused(ProblemCode.FILE_TYPE_UNKNOWN);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(ProblemCode.FILE_BROKEN);
        }
    }

    private static void requireWorkbook(OPCPackage opened) {
        boolean workbook = WORKBOOKS.stream()
                .anyMatch(kind ->
                        !opened.getPartsByContentType(kind.getContentType()).isEmpty());
        if (!workbook) {
            throw new Refused(ProblemCode.FILE_TYPE_UNKNOWN);
        }
    }
}
