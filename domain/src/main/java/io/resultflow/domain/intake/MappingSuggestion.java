package io.resultflow.domain.intake;

/**
 * A column that may feed a placeholder.
 *
 * @param placeholder as the template writes it
 * @param column as the sheet's header writes it
 * @param match how the two names agree
 */
public record MappingSuggestion(String placeholder, String column, Match match) {
    /** How well two names agree, best first. */
    public enum Match {
        /** Somebody said so. */
        GIVEN(1),
        /** Somebody said so of an earlier sheet. */
        SAVED(1),
        /** The same text. */
        EXACT(1),
        /** The same but for diacritics, case, spaces and punctuation. */
        FOLDED(0.95),
        /** The same but for what stands in brackets, such as a unit. */
        WITHOUT_BRACKETS(0.8),
        /** A letter or two apart. */
        NEAR(0.6);

        private final double confidence;

        Match(double confidence) {
            this.confidence = confidence;
        }

        /** From 0 to 1. */
        public double confidence() {
            return confidence;
        }

        /** Whether the pair is made without asking; what is not certain is only offered, since a wrong value is worse. */
        public boolean certain() {
            return compareTo(FOLDED) <= 0;
        }
    }

    /** A pair that stands, with what speaks for it: where the names alone do not, somebody said so. */
    public static MappingSuggestion made(String column, String placeholder) {
        Match match = column.equals(Header.name(placeholder))
                ? Match.EXACT
                : FoldedName.of(column).equals(FoldedName.of(placeholder)) ? Match.FOLDED : Match.GIVEN;
        return new MappingSuggestion(placeholder, column, match);
    }

    /** From 0 to 1. */
    public double confidence() {
        return match.confidence();
    }
}
