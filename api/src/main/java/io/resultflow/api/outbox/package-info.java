/** The texts of the outbox provider, as JSON and as a phone. */
@NullMarked
package io.resultflow.api.outbox;

import org.jspecify.annotations.NullMarked;
