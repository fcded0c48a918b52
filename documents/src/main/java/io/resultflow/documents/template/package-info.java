/** Opens a Word file safely and turns it into a compiled template. */
@NullMarked
package io.resultflow.documents.template;

import org.jspecify.annotations.NullMarked;
