package io.resultflow.workflows.batch;

import io.resultflow.domain.batch.BatchStatus;
import io.resultflow.domain.template.TemplateId;

/**
 * What a batch's workflow has to know from the store.
 *
 * @param rows how many reports its rows became
 * @param parked how many of them wait for {@code retry}, at most a second behind
 */
public record BatchFacts(BatchStatus status, TemplateId template, int rows, int parked) {}
