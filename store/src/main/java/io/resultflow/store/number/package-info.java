/** Phone numbers that are not texted. */
@NullMarked
package io.resultflow.store.number;

import org.jspecify.annotations.NullMarked;
