/** What a worker process needs of Temporal: namespace, workers, heartbeats, failures. */
@NullMarked
package io.resultflow.workers.temporal;

import org.jspecify.annotations.NullMarked;
