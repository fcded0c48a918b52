/** Texts by Twilio's Programmable Messaging. */
@NullMarked
package io.resultflow.sms.twilio;

import org.jspecify.annotations.NullMarked;
