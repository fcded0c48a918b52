/** Texts by any gateway that takes an HTTP request, described by settings. */
@NullMarked
package io.resultflow.sms.http;

import org.jspecify.annotations.NullMarked;
