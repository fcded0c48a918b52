/** Who the staff are: logging in with one factor or two, sessions, API keys, users. */
@NullMarked
package io.resultflow.api.staff;

import org.jspecify.annotations.NullMarked;
