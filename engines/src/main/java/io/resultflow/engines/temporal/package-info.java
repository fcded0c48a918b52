/** Temporal's own server as a child process. */
@NullMarked
package io.resultflow.engines.temporal;

import org.jspecify.annotations.NullMarked;
