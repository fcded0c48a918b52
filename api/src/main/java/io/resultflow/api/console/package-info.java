/** The pages of staff in a browser: signing in, the own password, where one is signed in. */
@NullMarked
package io.resultflow.api.console;

import org.jspecify.annotations.NullMarked;
