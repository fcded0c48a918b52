/** Batches over HTTP. */
@NullMarked
package io.resultflow.api.batch;

import org.jspecify.annotations.NullMarked;
