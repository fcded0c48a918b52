/** What the provider of texts tells us. */
@NullMarked
package io.resultflow.api.webhook;

import org.jspecify.annotations.NullMarked;
