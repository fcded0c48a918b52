/** Reports over HTTP. */
@NullMarked
package io.resultflow.api.report;

import org.jspecify.annotations.NullMarked;
