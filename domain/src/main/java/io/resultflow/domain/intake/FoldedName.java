package io.resultflow.domain.intake;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name without what people write differently: {@code Họ và tên}, {@code HoVaTen} and {@code ho_va_ten} are all
 * {@code hovaten}. Signs that tell columns apart stay as words: {@code NEU%} is not {@code NEU#}, {@code Rh+} not
 * {@code Rh-}.
 */
record FoldedName(String value) {
    static FoldedName of(String name) {
        String decomposed =
                Normalizer.normalize(name.strip(), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char letter = decomposed.charAt(i);
            switch (letter) {
                case 'đ' -> folded.append('d');
                case '%' -> folded.append("percent");
                case '#' -> folded.append("number");
                case '+' -> folded.append("plus");
                case '-', '−', '–' -> folded.append(i == decomposed.length() - 1 ? "minus" : "");
                default ->
                    folded.append(
                            Character.isLetterOrDigit(letter) || Character.isSurrogate(letter)
                                    ? String.valueOf(letter)
                                    : "");
            }
        }
        return new FoldedName(folded.toString());
    }

    /** The name without what stands in brackets, such as a unit: {@code Glucose (mmol/L)} as {@code glucose}. */
    static FoldedName withoutBrackets(String name) {
        return of(name.replaceAll("[(\\[{（][^)\\]}）]*[)\\]}）]", " "));
    }

    boolean isEmpty() {
        return value.isEmpty();
    }

    /**
     * Whether the other is a slip of the finger away: one letter in four, two in seven, two
     * neighbours that changed places being one. Digits must agree, since
     * {@code Result 1} is not {@code Result 2}.
     */
    boolean near(FoldedName other) {
        int longer = Math.max(value.length(), other.value.length());
        int allowed = longer >= 7 ? 2 : longer >= 4 ? 1 : 0;
        return Math.abs(value.length() - other.value.length()) <= allowed
                && digits().equals(other.digits())
                && distance(other.value) <= allowed;
    }

    private String digits() {
        return value.replaceAll("[^0-9]", "");
    }

    /** Levenshtein's distance with neighbours changing places, one line of the table at a time. */
    private int distance(String other) {
        int[] twoAbove = new int[other.length() + 1];
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= value.length(); i++) {
            int[] line = new int[other.length() + 1];
            line[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (value.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                line[j] = Math.min(replaced, 1 + Math.min(above[j], line[j - 1]));
                if (i > 1 && j > 1 && areSwapped(other, i, j)) {
                    line[j] = Math.min(line[j], twoAbove[j - 2] + 1);
                }
            }
            twoAbove = above;
            above = line;
        }
        return above[other.length()];
    }

    private boolean areSwapped(String other, int i, int j) {
        return value.charAt(i - 1) == other.charAt(j - 2) && value.charAt(i - 2) == other.charAt(j - 1);
    }
}
