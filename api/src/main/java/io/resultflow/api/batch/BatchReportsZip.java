package io.resultflow.api.batch;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.file.Files;
import io.resultflow.store.report.PdfFile;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** The PDFs of a batch as one zip file, written one after the other in the order of the rows: never two of them in memory. */
@Component
final class BatchReportsZip {
    /** How many reports are read at once; their PDFs are not. */
    private static final int PAGE = 200;

    private static final Set<ReportStatus> TAKEN_BACK =
            EnumSet.of(ReportStatus.REVOKED, ReportStatus.CANCELLED, ReportStatus.ARCHIVED);
    /** Names the rows whose PDFs were purged while the file was written: they must not be missed in silence. */
    private static final String MISSING = "MISSING.txt";

    private final Batches batches;
    private final Reports reports;
    private final Files files;

    BatchReportsZip(Batches batches, Reports reports, Files files) {
        this.batches = batches;
        this.reports = reports;
        this.files = files;
    }

    /** Which of a batch's PDFs. */
    enum Which {
        /** Every one that stands: not those of reports that were taken back. */
        ALL(report -> true),
        /** Those of customers without a phone. */
        NO_PHONE(report -> report.text() == DeliveryStatus.NO_PHONE);

        @SuppressWarnings("ImmutableEnumChecker") // a predicate without state
        private final Predicate<Report> holds;

        Which(Predicate<Report> holds) {
            this.holds = holds;
        }

        boolean holds(Report report) {
            return report.pdfFile() != null && !TAKEN_BACK.contains(report.status()) && holds.test(report);
        }
    }

    /**
     * How many PDFs the file will hold.
     *
     * @throws Refused {@code REPORT_NOT_READY} when none
     */
    int count(BatchId batch, Which which) {
        int count = 0;
        for (int from = 0; ; from += PAGE) {
            List<ReportId> ids = batches.reportIds(batch, from, PAGE);
            if (ids.isEmpty()) {
                break;
            }
            count += (int) reports.findAll(ids).stream().filter(which::holds).count();
        }
        if (count == 0) {
            throw new Refused(ProblemCode.REPORT_NOT_READY);
        }
        return count;
    }

    /** Writes it; the stream stays open. */
    void write(BatchId batch, Which which, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to);
        // PDFs are compressed in themselves.
        zip.setLevel(Deflater.NO_COMPRESSION);
        List<Integer> missing = new ArrayList<>();
        for (int from = 0; ; from += PAGE) {
            List<ReportId> ids = batches.reportIds(batch, from, PAGE);
            if (ids.isEmpty()) {
                break;
            }
            for (Report report : reports.findAll(ids)) {
                PdfFile pdf = report.pdfFile();
                if (pdf != null && which.holds(report) && !add(report, pdf, zip)) {
                    missing.add(report.rowIndex());
                }
            }
        }
        if (!missing.isEmpty()) {
            zip.putNextEntry(new ZipEntry(MISSING));
            zip.write(missing.stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining("\n", "", "\n"))
                    .getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
        }
        zip.finish();
    }

    private boolean add(Report report, PdfFile pdf, ZipOutputStream zip) throws IOException {
        try (InputStream content = files.open(pdf.fileId())) {
            zip.putNextEntry(new ZipEntry(PrintName.of(report.rowIndex(), report.customerId(), report.version())));
            content.transferTo(zip);
            zip.closeEntry();
            return true;
        } catch (Refused purged) {
            return false;
        }
    }
}
