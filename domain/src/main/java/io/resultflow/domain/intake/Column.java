package io.resultflow.domain.intake;

/**
 * One column of a sheet's header.
 *
 * @param index from 0
 * @param name the header's text, stripped
 */
public record Column(int index, String name) {
    /** The column's letters as Excel shows them: {@code A}, {@code AB}. */
    public String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
