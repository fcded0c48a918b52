/** What is archived, purged and swept away when its time is over. */
@NullMarked
package io.resultflow.store.retention;

import org.jspecify.annotations.NullMarked;
