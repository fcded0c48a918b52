package io.resultflow.documents.render.certify;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.documents.render.MergePermits;
import io.resultflow.documents.render.PdfConverter;
import io.resultflow.documents.render.Rendered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Certifies templates by their own first reports: those are made one by one in any case, and once so many wait that merging
 * would pay, the first few are made again as one document and compared. A template that fails once is never merged.
 */
public final class Trials implements MergePermits {
    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

    /** The first, the last and those between fare differently in a merged document. */
    private static final int REPORTS = 4;

    private final PdfConverter converter;
    private final Map<CompiledTemplate, Trial> trials = Collections.synchronizedMap(new WeakHashMap<>());

    /** What is known of one template. */
    private static final class Trial {
        private final List<Rendered> reports = new ArrayList<>();
        private @Nullable Certificate verdict;
        private boolean running;

        /** Keeps a report for the trial, until there are enough. */
        private synchronized void keep(Rendered report) {
            if (verdict == null && !running && reports.size() < REPORTS) {
                reports.add(report);
            }
        }

        private synchronized boolean passed() {
            return verdict != null && verdict.certified();
        }

        /** The reports to try, to one caller only; none while there are too few or when it was tried. */
        private synchronized List<Rendered> begin() {
            if (verdict != null || running || reports.size() < REPORTS) {
                return List.of();
            }
            running = true;
            return List.copyOf(reports);
        }

        private synchronized void end(Certificate found) {
            verdict = found;
            running = false;
            reports.clear();
        }
    }

    public Trials(PdfConverter converter) {
        this.converter = converter;
    }

    @Override
    public void madeAlone(CompiledTemplate template, Rendered report) {
        trial(template).keep(report);
    }

    @Override
    public boolean mayMerge(CompiledTemplate template, int waiting) {
        Trial trial = trial(template);
        if (waiting >= REPORTS) {
            List<Rendered> reports = trial.begin();
            if (!reports.isEmpty()) {
                trial.end(run(reports));
            }
        }
        return trial.passed();
    }

    private Trial trial(CompiledTemplate template) {
        return trials.computeIfAbsent(template, key -> new Trial());
    }

    private Certificate run(List<Rendered> reports) {
        Certificate verdict = new Certificate(false, "conversion");
        try {
            verdict = Certificate.ofReports(reports, converter);
        } catch (ConversionFailed | RuntimeException e) {
            LOG.warn("A trial of merging failed: {}", e.getClass().getSimpleName());
        }
        LOG.info(
                "Reports of a template are made {}{}",
                verdict.certified() ? "together" : "one by one: ",
                verdict.reason());
        return verdict;
    }
}
