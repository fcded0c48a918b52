/** Templates: their names, versions and files. */
@NullMarked
package io.resultflow.store.template;

import org.jspecify.annotations.NullMarked;
