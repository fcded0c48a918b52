package io.resultflow.domain.delivery;

import java.time.Instant;
import java.util.Locale;

/** Why a text waits, and until when. */
public record Waiting(Reason reason, Instant until) {
    /** What it waits for. */
    public enum Reason {
        /** The time that the batch is to be sent at. */
        SEND_AT,
        /** The end of the hours in which nobody is texted. */
        QUIET_HOURS,
        /** The next day: as many texts went out today as may. */
        DAILY_CAP;

        /** The name the store and the API write: lower case. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The inverse of {@link #wireName}. */
        public static Reason ofWireName(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
