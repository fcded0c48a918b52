/** From a spreadsheet's rows to stored reports. */
@NullMarked
package io.resultflow.workers.intake;

import org.jspecify.annotations.NullMarked;
