/** Texts of the outbox provider. */
@NullMarked
package io.resultflow.store.outbox;

import org.jspecify.annotations.NullMarked;
