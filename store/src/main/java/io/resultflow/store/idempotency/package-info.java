/** Replies kept for callers that repeat a request. */
@NullMarked
package io.resultflow.store.idempotency;

import org.jspecify.annotations.NullMarked;
