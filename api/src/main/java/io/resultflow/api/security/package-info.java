/** Who may call what. */
@NullMarked
package io.resultflow.api.security;

import org.jspecify.annotations.NullMarked;
