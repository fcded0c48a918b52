/** Telling other programs what happened: which events, how they are signed, when they are tried again, where they may go. */
@NullMarked
package io.resultflow.domain.webhook;

import org.jspecify.annotations.NullMarked;
