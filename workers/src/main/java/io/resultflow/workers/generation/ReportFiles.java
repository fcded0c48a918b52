package io.resultflow.workers.generation;

import io.resultflow.documents.render.Rendered;
import io.resultflow.domain.HexId;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.file.Files;
import io.resultflow.store.report.PdfFile;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.WordFile;

/**
 * A report's two files. Their ids follow from report and version, so that a repeat stores nothing twice and leaves no
 * orphan; their names tell nobody's name.
 */
public final class ReportFiles {
    private static final String PDF = "application/pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Files files;

    public ReportFiles(Files files) {
        this.files = files;
    }

    PdfFile putPdf(Report report, Rendered rendered) {
        String name = name(report) + ".pdf";
        FileId id = files.putAs(id(report, "pdf"), name, PDF, rendered.pdf());
        return new PdfFile(id, name, rendered.pdf().length, PDF);
    }

    WordFile putWord(Report report, Rendered rendered) {
        String name = name(report) + ".docx";
        return new WordFile(files.putAs(id(report, "docx"), name, WORD, rendered.docx()), name);
    }

    /** Deletes what was made of a version of the report; harmless when repeated. */
    public void delete(ReportId report, int version) {
        files.delete(id(report, version, "pdf"));
        files.delete(id(report, version, "docx"));
    }

    private static String name(Report report) {
        return "report-" + report.id() + "-v" + report.version();
    }

    private static FileId id(Report report, String kind) {
        return id(report.id(), report.version(), kind);
    }

    private static FileId id(ReportId report, int version, String kind) {
        return new FileId(HexId.following(report + ":" + version + ":" + kind));
    }
}
