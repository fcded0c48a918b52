/** From a PDF to a text with a link that works. */
@NullMarked
package io.resultflow.workers.delivery;

import org.jspecify.annotations.NullMarked;
