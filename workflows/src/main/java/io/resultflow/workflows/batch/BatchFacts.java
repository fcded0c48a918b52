package io.resultflow.workflows.batch;

import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.batch.CheckState;
import io.resultflow.domain.template.TemplateId;
import org.jspecify.annotations.Nullable;

/**
 * What a batch's workflow has to know from the store.
 *
 * @param rows how many reports its rows became
 * @param parked how many of them wait for {@code retry}, at most a second behind
 * @param check how far the check of its file is; null in histories from before it was told, when every file had passed
 */
public record BatchFacts(
        BatchStatus status,
        TemplateId template,
        int rows,
        int parked,
        @Nullable CheckState check) {}
