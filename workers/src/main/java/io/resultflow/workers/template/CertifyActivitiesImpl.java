package io.resultflow.workers.template;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.documents.render.PdfConverter;
import io.resultflow.documents.render.certify.Certificate;
import io.resultflow.documents.render.certify.SyntheticReports;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.Certification;
import io.resultflow.domain.template.Certification.Verdict;
import io.resultflow.domain.template.PdfForm;
import io.resultflow.store.template.Templates;
import io.resultflow.workers.generation.CompiledTemplates;
import io.resultflow.workers.temporal.Failures;
import io.resultflow.workers.temporal.Pulse;
import io.resultflow.workflows.template.CertifyActivities;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Certifies with invented reports. Where these tell nothing, the verdict stays pending and real ones decide. */
public final class CertifyActivitiesImpl implements CertifyActivities {
    private static final Logger LOG = LoggerFactory.getLogger(CertifyActivitiesImpl.class);

    /** Nothing that was invented fits the template. */
    private static final Certification NO_VALUES = new Certification(Verdict.PENDING, "values");

    /** What was invented could not be converted; a real report may well be. */
    private static final Certification NOT_CONVERTED = new Certification(Verdict.PENDING, "conversion");

    /** Its PDFs cannot be split off another. */
    private static final Certification PDF_FORM = new Certification(Verdict.ROW_BY_ROW, "pdf_form");

    private final Templates templates;
    private final CompiledTemplates compiled;
    private final PdfConverter converter;

    public CertifyActivitiesImpl(Templates templates, CompiledTemplates compiled, PdfConverter converter) {
        this.templates = templates;
        this.compiled = compiled;
        this.converter = converter;
    }

    @Override
    public void certify(FileId file) {
        Failures.told(() -> Pulse.during(() -> {
            Optional<CompiledTemplate> template = find(file);
            if (template.isPresent()) {
                Certification found = certified(template.get());
                templates.certify(file, found);
                LOG.info("Template file {} is {} {}", file, found.verdict().wireName(), found.reason());
            }
            return file;
        }));
    }

    /** Empty when the template was deleted meanwhile. */
    private Optional<CompiledTemplate> find(FileId file) {
        try {
            return Optional.of(compiled.get(file));
        } catch (Refused refused) {
            if (refused.code() == ProblemCode.FILE_MISSING) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Certification certified(CompiledTemplate template) throws ConversionFailed {
        if (template.pdf() != PdfForm.STANDARD) {
            return PDF_FORM;
        }
        Optional<List<byte[]>> reports = SyntheticReports.of(template);
        if (reports.isEmpty()) {
            return NO_VALUES;
        }
        try {
            Certificate found = Certificate.of(reports.get(), converter);
            return new Certification(found.certified() ? Verdict.CERTIFIED : Verdict.ROW_BY_ROW, found.reason());
        } catch (ConversionFailed failed) {
            if (failed.isTransient()) {
                throw failed;
            }
            return NOT_CONVERTED;
        }
    }
}
