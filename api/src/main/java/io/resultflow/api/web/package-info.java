/** What every HTTP edge shares. */
@NullMarked
package io.resultflow.api.web;

import org.jspecify.annotations.NullMarked;
