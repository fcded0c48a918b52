/** Who did what: append only. */
@NullMarked
package io.resultflow.store.audit;

import org.jspecify.annotations.NullMarked;
