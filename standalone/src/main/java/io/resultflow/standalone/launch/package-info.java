/** Starts and ends ResultFlow on one machine, with every process that belongs to it. */
@NullMarked
package io.resultflow.standalone.launch;

import org.jspecify.annotations.NullMarked;
