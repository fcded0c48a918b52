/** Reads sheets of customers row by row, one class per file format; nothing of a file is kept but the row at hand. */
@NullMarked
package io.resultflow.documents.sheet;

import org.jspecify.annotations.NullMarked;
