package io.resultflow.workers.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.render.MergePermits;
import io.resultflow.documents.render.Rendered;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.template.Certification;
import io.resultflow.domain.template.Certification.Verdict;
import io.resultflow.workers.EmbeddedLab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPermitsTest {
    private static final Rendered REPORT = new Rendered(new byte[0], new byte[0], 1);

    @TempDir
    private Path folder;

    private EmbeddedLab lab;
    private CompiledTemplates templates;
    private CompiledTemplate template;
    private final Trial trial = new Trial();

    /** Permits whatever it was told of. */
    private static final class Trial implements MergePermits {
        private final List<CompiledTemplate> told = new ArrayList<>();

        @Override
        public boolean mayMerge(CompiledTemplate template, int waiting) {
            return told.contains(template);
        }

        @Override
        public void madeAlone(CompiledTemplate template, Rendered report) {
            told.add(template);
        }
    }

    @BeforeEach
    void open() throws Exception {
        lab = new EmbeddedLab(folder);
        templates = new CompiledTemplates(lab.store.files(), new TemplateCompiler());
        FileId file = lab.store
                .files()
                .put(
                        "template.docx",
                        "application/msword",
                        Files.readAllBytes(EmbeddedLab.SAMPLES.resolve("template.docx")));
        template = templates.get(file);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private StoredPermits with(Verdict verdict) {
        return new StoredPermits(templates, file -> new Certification(verdict, ""), trial);
    }

    @Test
    void a_certified_template_is_merged_at_once_and_not_tried() {
        StoredPermits permits = with(Verdict.CERTIFIED);
        permits.madeAlone(template, REPORT);
        assertThat(permits.mayMerge(template, 0)).isTrue();
        assertThat(trial.told).isEmpty();
    }

    @Test
    void a_refused_template_is_never_merged_whatever_a_trial_says() {
        trial.madeAlone(template, REPORT);
        assertThat(with(Verdict.ROW_BY_ROW).mayMerge(template, 100)).isFalse();
    }

    @Test
    void while_nothing_is_known_the_trials_decide() {
        StoredPermits permits = with(Verdict.PENDING);
        assertThat(permits.mayMerge(template, 100)).isFalse();
        permits.madeAlone(template, REPORT);
        assertThat(permits.mayMerge(template, 100)).isTrue();
    }
}
