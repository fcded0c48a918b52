/** Reports: reads, facts and the one door for their status. */
@NullMarked
package io.resultflow.store.report;

import org.jspecify.annotations.NullMarked;
