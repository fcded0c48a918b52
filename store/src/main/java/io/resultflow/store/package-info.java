/** The store: MongoDB's protocol, one repository per collection. */
@NullMarked
package io.resultflow.store;

import org.jspecify.annotations.NullMarked;
