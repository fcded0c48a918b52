/** What staff should look at, over HTTP. */
@NullMarked
package io.resultflow.api.alert;

import org.jspecify.annotations.NullMarked;
