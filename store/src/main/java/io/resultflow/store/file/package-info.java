/** Files in GridFS. */
@NullMarked
package io.resultflow.store.file;

import org.jspecify.annotations.NullMarked;
