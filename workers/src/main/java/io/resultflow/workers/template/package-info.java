/** Templates to look at. */
@NullMarked
package io.resultflow.workers.template;

import org.jspecify.annotations.NullMarked;
