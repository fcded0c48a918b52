/** What is true of a customer sheet without reading one: its columns, how they meet a template, what a good row is. */
@NullMarked
package io.resultflow.domain.intake;

import org.jspecify.annotations.NullMarked;
