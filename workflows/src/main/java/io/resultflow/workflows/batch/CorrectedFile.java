package io.resultflow.workflows.batch;

import io.resultflow.domain.file.FileId;
import io.resultflow.workflows.By;

/** A stored file of corrected rows, checked before, that is to be merged into its batch. */
public record CorrectedFile(By by, FileId file) {}
