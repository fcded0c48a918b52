package io.resultflow.documents.fill;

import com.hubspot.jinjava.objects.PyWrapper;

/**
 * A result outside its reference range. Its text alone tells it too, wherever no format can.
 *
 * @param mark what stands behind the result
 * @param high whether it is above the range, else below
 */
record Flagged(String text, String mark, boolean high) implements PyWrapper {
    /** As it prints: a no-break space keeps the mark on the result's line. */
    @Override
    public String toString() {
        return text + "\u00A0" + mark;
    }
}
