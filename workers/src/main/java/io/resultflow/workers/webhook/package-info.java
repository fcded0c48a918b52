/** Telling other programs what happened. */
@NullMarked
package io.resultflow.workers.webhook;

import org.jspecify.annotations.NullMarked;
