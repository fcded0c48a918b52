/** Every name and index of the given schema. */
@NullMarked
package io.resultflow.store.schema;

import org.jspecify.annotations.NullMarked;
