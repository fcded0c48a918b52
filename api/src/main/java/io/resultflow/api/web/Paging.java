package io.resultflow.api.web;

import io.resultflow.api.problem.BadField;

/** Which page of a list is asked for: {@code page} from 1, {@code size} 1 to 200. */
public record Paging(int page, int size) {
    /** What {@code page} is when nobody says. */
    public static final String FIRST = "1";

    /** What {@code size} is when nobody says. */
    public static final String USUAL = "50";

    private static final int MAX = 200;

    /**
     * As the query says.
     *
     * @throws io.resultflow.domain.problem.Refused when either is out of its range
     */
    public Paging {
        if (page < 1 || page > 1_000_000) {
            throw BadField.notAllowed("page");
        }
        if (size < 1 || size > MAX) {
            throw BadField.notAllowed("size");
        }
    }

    /** How many items stand before this page. */
    public int from() {
        return (page - 1) * size;
    }
}
