package io.resultflow.workers.generation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.render.MergePermits;
import io.resultflow.documents.render.Rendered;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.template.Certification;
import io.resultflow.domain.template.Certification.Verdict;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Permits by what was found at a template's upload; while nothing is known, by the trials of this process. */
public final class StoredPermits implements MergePermits {
    /** A verdict does not change; one that is not there yet comes soon after an upload. */
    private static final Duration KNOWN = Duration.ofHours(1);

    private static final Duration UNKNOWN = Duration.ofSeconds(5);

    private final CompiledTemplates templates;
    private final MergePermits trials;
    private final LoadingCache<FileId, Certification> verdicts;

    /**
     * @param stored what the store knows of the version in a file
     * @param trials who decides while that is pending
     */
    public StoredPermits(CompiledTemplates templates, Function<FileId, Certification> stored, MergePermits trials) {
        this.templates = templates;
        this.trials = trials;
        this.verdicts = Caffeine.newBuilder()
                .maximumSize(1_000)
                .expireAfter(Expiry.<FileId, Certification>creating(
                        (file, found) -> found.verdict() == Verdict.PENDING ? UNKNOWN : KNOWN))
                .build(stored::apply);
    }

    @Override
    public boolean mayMerge(CompiledTemplate template, int waiting) {
        return switch (verdict(template)) {
            case CERTIFIED -> true;
            case ROW_BY_ROW -> false;
            case PENDING -> trials.mayMerge(template, waiting);
        };
    }

    @Override
    public void madeAlone(CompiledTemplate template, Rendered report) {
        if (verdict(template) == Verdict.PENDING) {
            trials.madeAlone(template, report);
        }
    }

    private Verdict verdict(CompiledTemplate template) {
        Optional<FileId> file = templates.fileOf(template);
        return file.map(verdicts::get).orElse(Certification.PENDING).verdict();
    }
}
