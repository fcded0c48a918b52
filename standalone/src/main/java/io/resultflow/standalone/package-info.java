/** Everything in one process: where each engine is chosen. */
@NullMarked
package io.resultflow.standalone;

import org.jspecify.annotations.NullMarked;
