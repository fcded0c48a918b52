/** Staff and their sessions. */
@NullMarked
package io.resultflow.store.user;

import org.jspecify.annotations.NullMarked;
