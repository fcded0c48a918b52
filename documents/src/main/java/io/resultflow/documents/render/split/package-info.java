/** The PDF of many reports as one PDF for each, with nothing of another's in it. */
@NullMarked
package io.resultflow.documents.render.split;

import org.jspecify.annotations.NullMarked;
