package io.resultflow.api.web;

import io.resultflow.api.problem.BadField;
import org.springframework.web.bind.annotation.RequestParam;

/** Which page of a list is asked for: {@code page} from 1, {@code size} 1 to 200, 50 when not said. */
public record Paging(int page, int size) {
    private static final int MAX = 200;

    /**
     * As the query says.
     *
     * @throws io.resultflow.domain.problem.Refused when either is out of its range
     */
    public Paging(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "50") int size) {
        if (page < 1 || page > 1_000_000) {
            throw BadField.notAllowed("page");
        }
        if (size < 1 || size > MAX) {
            throw BadField.notAllowed("size");
        }
        this.page = page;
        this.size = size;
    }

    /** How many items stand before this page. */
    public int from() {
        return (page - 1) * size;
    }
}
