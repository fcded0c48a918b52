/** What every archive of a stranger is asked first. */
@NullMarked
package io.resultflow.documents.archive;

import org.jspecify.annotations.NullMarked;
