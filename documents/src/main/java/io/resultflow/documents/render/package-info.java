/** Makes a PDF of a filled template through a converter port. */
@NullMarked
package io.resultflow.documents.render;

import org.jspecify.annotations.NullMarked;
