/** A batch's own moves, its waiting, and its ways to reach its rows. */
@NullMarked
package io.resultflow.workers.batch;

import org.jspecify.annotations.NullMarked;
