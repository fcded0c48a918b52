package io.resultflow.domain.template;

import java.util.Locale;

/**
 * Whether reports of one version of a template may be made as one document.
 *
 * @param reason in lower case, why not or why it is not known yet; empty where there is nothing to say
 */
public record Certification(Verdict verdict, String reason) {
    /** Nobody has looked yet. */
    public static final Certification PENDING = new Certification(Verdict.PENDING, "");

    /** What was found. */
    public enum Verdict {
        /** They look the same as alone. */
        CERTIFIED,
        /** They do not, or cannot stand together: each is made by itself. */
        ROW_BY_ROW,
        /** Not known: each worker finds out by the first reports that it makes. */
        PENDING;

        /** As the store and the API write it. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The verdict of that name.
         *
         * @throws IllegalArgumentException for a name that is none
         */
        public static Verdict ofWireName(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
