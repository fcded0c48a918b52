package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;

/** The spreadsheets of LibreOffice and its kin: OpenDocument 1.0 to 1.4. */
final class OdsFormat {
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    /** Since 1.4 the whole package may be one encrypted entry. */
    private static final String ENCRYPTED_PACKAGE = "encrypted-package";

    private OdsFormat() {}

    /** Opens the sheet that is asked for, else the first that is not hidden; throws as {@link SheetFormat#open} says. */
    static SheetRows open(Path file, IntakeSpec spec) {
        ZipSecureFile zip = null;
        try {
            zip = new ZipSecureFile(file.toFile());
            if (isEncrypted(zip)) {
                throw new Refused(ProblemCode.FILE_ENCRYPTED);
            }
            ZipArchiveEntry content = zip.getEntry(CONTENT);
            if (content == null) {
                throw new Refused(ProblemCode.FILE_BROKEN);
            }
            InputStream in = zip.getInputStream(content);
            return OdsRows.open(zip, SheetXml.read(in), sheets(zip, content, spec), spec);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            IOUtils.closeQuietly(zip);
            throw SheetFailure.refusal(e);
        }
    }

    /** Asked only where a choice has to be made: the whole file must be read for it. */
    private static List<String> sheets(ZipSecureFile zip, ZipArchiveEntry content, IntakeSpec spec)
            throws IOException, XMLStreamException {
        if (spec.sheet() != null) {
            return List.of();
        }
        try (InputStream in = zip.getInputStream(content)) {
            return OdsTables.visible(SheetXml.read(in));
        }
    }

    private static boolean isEncrypted(ZipSecureFile zip) throws IOException, XMLStreamException {
        if (zip.getEntry(ENCRYPTED_PACKAGE) != null) {
            return true;
        }
        ZipArchiveEntry manifest = zip.getEntry(MANIFEST);
        if (manifest == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            XMLStreamReader xml = SheetXml.read(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("encryption-data")) {
                    return true;
                }
            }
            return false;
        }
    }
}
