package io.resultflow.store.schema;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;

/** Tells a unique index's refusal from other failures. */
public final class Duplicates {
    private Duplicates() {}

    /** Whether {@code e} says that a unique key is taken. */
    public static boolean isDuplicate(MongoException e) {
        return isDuplicate(e.getCode());
    }

    /** Whether the server's {@code code} says that a unique key is taken. */
    public static boolean isDuplicate(int code) {
        return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
    }
}
