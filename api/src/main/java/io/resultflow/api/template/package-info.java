/** Templates over HTTP. */
@NullMarked
package io.resultflow.api.template;

import org.jspecify.annotations.NullMarked;
