/** Fills compiled templates: text work on parts that were parsed once. */
@NullMarked
package io.resultflow.documents.fill;

import org.jspecify.annotations.NullMarked;
