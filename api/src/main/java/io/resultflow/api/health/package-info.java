/** Whether the engines answer. */
@NullMarked
package io.resultflow.api.health;

import org.jspecify.annotations.NullMarked;
