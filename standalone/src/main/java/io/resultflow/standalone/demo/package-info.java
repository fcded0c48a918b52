/** The sample laboratory, sent through the REST API and opened as its patients would. */
@NullMarked
package io.resultflow.standalone.demo;

import org.jspecify.annotations.NullMarked;
