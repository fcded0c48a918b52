/** Many filled Word files of one template as one, each row in sections of its own. */
@NullMarked
package io.resultflow.documents.render.merge;

import org.jspecify.annotations.NullMarked;
