/** What is personal is sealed on its way into the store: whoever reads the database alone reads none of it. */
@NullMarked
package io.resultflow.store.sealing;

import org.jspecify.annotations.NullMarked;
