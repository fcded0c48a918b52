package io.resultflow.workers;

import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.batch.BatchOptions.OnError;
import io.resultflow.domain.batch.Release;
import io.resultflow.domain.delivery.PasswordMode;
import org.jspecify.annotations.Nullable;

/** Batch options as usual, but for what a test is about. */
public final class TestOptions {
    private TestOptions() {}

    static BatchOptions of(OnError onError, Release release) {
        return of(onError, release, false, PasswordMode.SAME_SMS, null);
    }

    /** Of a batch that must never reach a customer, or of a usual one. */
    public static BatchOptions test(boolean test) {
        return of(OnError.REJECT, Release.AUTO, test, PasswordMode.SAME_SMS, null);
    }

    public static BatchOptions password(PasswordMode mode, @Nullable String column) {
        return of(OnError.REJECT, Release.AUTO, false, mode, column);
    }

    private static BatchOptions of(
            OnError onError, Release release, boolean test, PasswordMode mode, @Nullable String passwordColumn) {
        BatchOptions usual = BatchOptions.DEFAULT;
        return new BatchOptions(
                onError,
                usual.sheet(),
                usual.headerRow(),
                usual.phoneColumn(),
                usual.nameColumn(),
                usual.idColumn(),
                usual.groupBy(),
                usual.criticalColumn(),
                usual.linkHours(),
                usual.region(),
                usual.language(),
                usual.message(),
                usual.sendAt(),
                usual.clientReference(),
                test,
                release,
                usual.quietHours(),
                usual.noPhone(),
                mode,
                passwordColumn,
                usual.foldDiacritics());
    }
}
