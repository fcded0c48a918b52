/** Whether a template's reports look the same merged as alone. */
@NullMarked
package io.resultflow.documents.render.certify;

import org.jspecify.annotations.NullMarked;
