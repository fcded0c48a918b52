/** One request to a provider, and how sure we are of what became of it. */
@NullMarked
package io.resultflow.sms.wire;

import org.jspecify.annotations.NullMarked;
