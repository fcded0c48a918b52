package io.resultflow.domain.intake;

import java.util.List;
import java.util.stream.Collectors;

/** Rows or columns as a sentence names them. */
final class Places {
    private Places() {}

    /** The first {@code most} of them, and a sign when there are more: {@code 4, 7, 9, …}. */
    static String named(List<?> places, int most) {
        String named = places.stream().limit(most).map(String::valueOf).collect(Collectors.joining(", "));
        return places.size() > most ? named + ", …" : named;
    }
}
