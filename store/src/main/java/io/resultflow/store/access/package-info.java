/** Links, and who is inside through one. */
@NullMarked
package io.resultflow.store.access;

import org.jspecify.annotations.NullMarked;
