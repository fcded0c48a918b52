/** The customer's pages and API behind a link. */
@NullMarked
package io.resultflow.api.customer;

import org.jspecify.annotations.NullMarked;
