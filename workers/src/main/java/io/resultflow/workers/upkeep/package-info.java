/** Retention. */
@NullMarked
package io.resultflow.workers.upkeep;

import org.jspecify.annotations.NullMarked;
