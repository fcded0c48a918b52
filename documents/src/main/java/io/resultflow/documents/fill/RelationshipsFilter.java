package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import org.jspecify.annotations.Nullable;

/** The relationships of a part, which was filled before, to the pictures that it shows. */
final class RelationshipsFilter implements Filter {
    static final String NAME = "rf_relationships";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        return RowPictures.of(interpreter).relationshipsOf(args[0]);
    }
}
