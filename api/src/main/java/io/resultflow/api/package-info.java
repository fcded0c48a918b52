/** The HTTP edge: REST, customer pages, security. It asks workflows by update and never moves a status itself. */
@NullMarked
package io.resultflow.api;

import org.jspecify.annotations.NullMarked;
