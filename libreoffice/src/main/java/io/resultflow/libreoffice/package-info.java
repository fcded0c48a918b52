/** LibreOffice as a pool of warm, hardened, supervised processes. */
@NullMarked
package io.resultflow.libreoffice;

import org.jspecify.annotations.NullMarked;
