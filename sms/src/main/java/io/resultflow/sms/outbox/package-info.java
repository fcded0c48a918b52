/** The provider of a laptop: texts stay in the store, where a page shows them. */
@NullMarked
package io.resultflow.sms.outbox;

import org.jspecify.annotations.NullMarked;
