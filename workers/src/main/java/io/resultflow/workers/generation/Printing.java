package io.resultflow.workers.generation;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.fill.FirstLine;
import io.resultflow.documents.render.AloneReason;
import io.resultflow.documents.render.BatchingRenderer;
import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.documents.render.Rendered;
import io.resultflow.documents.render.TestMark;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.Correction;
import io.resultflow.domain.report.CorrectionLine;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.workers.batch.KnownBatches;

/** What a report prints: the same as a preview and for good. A corrected one says so in its first line. */
public final class Printing {
    private final Reports reports;
    private final KnownBatches batches;
    private final CompiledTemplates templates;
    private final BatchingRenderer renderer;

    public Printing(Reports reports, KnownBatches batches, CompiledTemplates templates, BatchingRenderer renderer) {
        this.reports = reports;
        this.batches = batches;
        this.templates = templates;
        this.renderer = renderer;
    }

    /**
     * The report, with its batch's template and mapping.
     *
     * @throws Refused {@code NOT_FOUND}; {@code FILE_MISSING} when its values or its template were purged; {@code FILL_FAILED}
     *     with the values that are missing
     * @throws ConversionFailed when no sound PDF came out
     */
    public Rendered print(ReportId id) throws ConversionFailed {
        return print(reports.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND)));
    }

    /** The same of a report that was read already; every page of a test says that it is one. */
    Rendered print(Report report) throws ConversionFailed {
        Batch batch = batches.fixed(report.batchId());
        ReportValues values = reports.values(report.id()).orElseThrow(() -> new Refused(ProblemCode.FILE_MISSING));
        CompiledTemplate template = templates.get(batch.templateFileId());
        ReportValues named = batch.mapping().apply(values);
        Correction correction = report.versions().correction();
        Rendered rendered = correction == null
                ? renderer.render(template, named)
                : renderer.renderAlone(
                        template,
                        FirstLine.before(
                                template.fill(named),
                                CorrectionLine.of(
                                        correction,
                                        report.version(),
                                        batch.options().language())),
                        AloneReason.CORRECTED);
        return batch.options().test()
                ? new Rendered(rendered.docx(), TestMark.on(rendered.pdf()), rendered.pages())
                : rendered;
    }

    /** A template's file with values by placeholder name; throws as above. */
    public Rendered print(FileId template, ReportValues values) throws ConversionFailed {
        return renderer.render(templates.get(template), values);
    }
}
