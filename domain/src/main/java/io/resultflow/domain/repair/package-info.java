/** How rows that could not go on are given back, corrected and taken in again. */
@NullMarked
package io.resultflow.domain.repair;

import org.jspecify.annotations.NullMarked;
