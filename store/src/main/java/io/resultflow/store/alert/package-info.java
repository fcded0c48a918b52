/** What staff should look at. */
@NullMarked
package io.resultflow.store.alert;

import org.jspecify.annotations.NullMarked;
