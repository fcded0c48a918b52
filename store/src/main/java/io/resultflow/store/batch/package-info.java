/** Batches: reads, facts and the one door for their status. */
@NullMarked
package io.resultflow.store.batch;

import org.jspecify.annotations.NullMarked;
