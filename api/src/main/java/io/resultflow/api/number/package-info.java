/** The numbers that get no texts, over HTTP. */
@NullMarked
package io.resultflow.api.number;

import org.jspecify.annotations.NullMarked;
