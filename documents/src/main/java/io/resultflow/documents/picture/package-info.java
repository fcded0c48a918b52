/** Pictures that rows bring: read from data, never from an address, and QR codes made from values. */
@NullMarked
package io.resultflow.documents.picture;

import org.jspecify.annotations.NullMarked;
