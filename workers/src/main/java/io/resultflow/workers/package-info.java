/** What the workflows have done: one activity implementation per contract. */
@NullMarked
package io.resultflow.workers;

import org.jspecify.annotations.NullMarked;
