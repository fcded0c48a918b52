/** MongoDB's protocol inside this process, on one file. */
@NullMarked
package io.resultflow.engines.mongo;

import org.jspecify.annotations.NullMarked;
