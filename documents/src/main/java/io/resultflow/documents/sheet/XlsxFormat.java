package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/** Excel's workbooks since 2007, with macros too: these are never run. */
final class XlsxFormat {
    private static final Set<XSSFRelation> WORKBOOKS = Set.of(
            XSSFRelation.WORKBOOK,
            XSSFRelation.MACROS_WORKBOOK,
            XSSFRelation.TEMPLATE_WORKBOOK,
            XSSFRelation.MACRO_TEMPLATE_WORKBOOK);

    private XlsxFormat() {}

    /**
     * Opens the sheet that is asked for, else the first that is not hidden.
     *
     * @throws Refused {@code FILE_TYPE_UNKNOWN} when the Office file is no workbook, else as {@link SheetFormat#open} says
     */
    static SheetRows open(Path file, IntakeSpec spec) {
        OPCPackage opened = null;
        try {
            opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
            requireWorkbook(opened);
            return XlsxRows.open(opened, spec);
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            if (opened != null) {
                opened.revert();
            }
            throw SheetFailure.refusal(e);
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
