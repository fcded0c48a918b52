/** Sending texts: the port, and one package per provider. */
@NullMarked
package io.resultflow.sms;

import org.jspecify.annotations.NullMarked;
