/** What is wrong, in RFC 9457 and in words for people. */
@NullMarked
package io.resultflow.api.problem;

import org.jspecify.annotations.NullMarked;
