/** Previews: what is asked and what came of it, for as long as somebody waits. */
@NullMarked
package io.resultflow.store.preview;

import org.jspecify.annotations.NullMarked;
