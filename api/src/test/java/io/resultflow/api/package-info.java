@NullMarked
package io.resultflow.api;

import org.jspecify.annotations.NullMarked;
