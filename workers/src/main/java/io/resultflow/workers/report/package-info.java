/** A report's short moves, and the counting of their outcomes. */
@NullMarked
package io.resultflow.workers.report;

import org.jspecify.annotations.NullMarked;
