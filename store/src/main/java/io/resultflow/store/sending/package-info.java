/** How many texts go out, and how they fare. */
@NullMarked
package io.resultflow.store.sending;

import org.jspecify.annotations.NullMarked;
