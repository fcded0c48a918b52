/** Who is told of events, and what became of each telling. */
@NullMarked
package io.resultflow.store.webhook;

import org.jspecify.annotations.NullMarked;
