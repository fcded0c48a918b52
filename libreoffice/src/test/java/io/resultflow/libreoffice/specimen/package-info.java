/** Invented documents that differ in what merging may spoil, and what tells when it did. */
@NullMarked
package io.resultflow.libreoffice.specimen;

import org.jspecify.annotations.NullMarked;
