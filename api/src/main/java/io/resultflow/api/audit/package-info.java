/** The audit log as people take it out and check it. */
@NullMarked
package io.resultflow.api.audit;

import org.jspecify.annotations.NullMarked;
