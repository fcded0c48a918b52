/** From a report's values to its PDF. */
@NullMarked
package io.resultflow.workers.generation;

import org.jspecify.annotations.NullMarked;
