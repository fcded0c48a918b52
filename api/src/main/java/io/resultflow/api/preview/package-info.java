/** PDFs to look at before anything is sent. */
@NullMarked
package io.resultflow.api.preview;

import org.jspecify.annotations.NullMarked;
