package io.resultflow.store.sealing;

import com.mongodb.client.model.Filters;
import java.util.List;
import org.bson.conversions.Bson;

/** A value by which documents are found although they hold only its keyed hash, which it becomes when it is written. */
public record LookedUp(String value) {
    /** The documents whose {@code field} is that value, also those from before values were hashed. */
    public static Bson in(String field, String value) {
        return Filters.in(field, List.of(new LookedUp(value), value));
    }

    @Override
    public String toString() {
        return "LookedUp[]";
    }
}
