package io.resultflow.documents.sheet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.resultflow.documents.archive.EntryName;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;

/**
 * The container of Office's files since 2007 and of OpenDocument: it is told which of them it is. A zip file that ends too
 * early is broken; a whole one of something else is no sheet.
 */
final class ZipFormat implements SheetFormat {
    /** Stands in every Office file since 2007 (ECMA-376 part 2). */
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** Stands in every OpenDocument file (part 2, 3.3). */
    private static final String MIME_TYPE = "mimetype";

    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

    /** A sheet of 200,000 rows and 30 columns has about 250 MB of XML; POI itself would take 4 GB. */
    private static final long MAX_PART_BYTES = 512L << 20;

    /** A workbook has a handful for each sheet, picture and chart. */
    private static final int MAX_ENTRIES = 5_000;

    /** A million links in a sheet; POI keeps them all in memory. */
    private static final long MAX_EVENTS = 3_000_000;

    static {
        ZipSecureFile.setMaxFileCount(MAX_ENTRIES);
        ZipSecureFile.setMaxEntrySize(MAX_PART_BYTES);
    }

    @Override
    public boolean begins(FileMagic magic) {
        return magic == FileMagic.OOXML;
    }

    @Override
    public SheetRows open(Path file, IntakeSpec spec) {
        boolean office;
        boolean spreadsheet;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            requireHarmless(zip);
            office = zip.getEntry(CONTENT_TYPES) != null;
            spreadsheet = mimeType(zip).startsWith(SPREADSHEET);
        } catch (IOException | IllegalArgumentException | XMLStreamException e) {
            throw new Refused(ProblemCode.FILE_BROKEN);
        }
        if (office) {
            return XlsxFormat.open(file, spec);
        }
        if (spreadsheet) {
            return OdsFormat.open(file, spec);
        }
        throw new Refused(ProblemCode.FILE_TYPE_UNKNOWN);
    }

    /** What POI does not look at, or tells as a broken file: where entries lead, and the XML that ties the parts together. */
    private static void requireHarmless(ZipFile zip) throws IOException, XMLStreamException {
        if (zip.size() > MAX_ENTRIES) {
            throw new Refused(ProblemCode.FILE_UNSAFE);
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!EntryName.isSafe(entry.getName())) {
                throw new Refused(ProblemCode.FILE_UNSAFE);
            }
            if (entry.getName().endsWith(".rels") || entry.getName().equals(CONTENT_TYPES)) {
                requirePlain(zip, entry);
            }
        }
    }

    private static void requirePlain(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
        try (InputStream in = zip.getInputStream(entry)) {
            SheetXml xml = SheetXml.read(in);
            for (long events = 0; xml.hasNext(); events++) {
                if (events == MAX_EVENTS) {
                    throw new Refused(ProblemCode.FILE_TOO_LARGE);
                }
                xml.next();
            }
        }
    }

    private static String mimeType(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MIME_TYPE);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(SPREADSHEET.length()), US_ASCII);
        }
    }
}
