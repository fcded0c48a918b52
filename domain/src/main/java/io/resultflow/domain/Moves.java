package io.resultflow.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * One table of legal moves between the statuses {@code S}: a status that the table does not name is an end.
 */
public final class Moves<S extends Enum<S>> {
    private final Class<S> type;
    private final Map<S, Set<S>> after;

    /** The table that allows, from each key, a move to each of its values. */
    public Moves(Class<S> type, Map<S, Set<S>> after) {
        this.type = type;
        this.after = new EnumMap<>(type);
        this.after.putAll(after);
    }

    /** Whether {@code from} may become {@code to}. */
    public boolean allows(S from, S to) {
        return after.getOrDefault(from, Set.of()).contains(to);
    }

    /** Every status that may become {@code to}: the condition of the store's one write. */
    public Set<S> before(S to) {
        Set<S> before = EnumSet.noneOf(type);
        after.forEach((from, targets) -> {
            if (targets.contains(to)) {
                before.add(from);
            }
        });
        return before;
    }
}
