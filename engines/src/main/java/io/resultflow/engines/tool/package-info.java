/** The programs that ResultFlow needs beside Java: where they are, and how they get there. */
@NullMarked
package io.resultflow.engines.tool;

import org.jspecify.annotations.NullMarked;
