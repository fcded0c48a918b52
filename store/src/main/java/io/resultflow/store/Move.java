package io.resultflow.store;

import org.jspecify.annotations.Nullable;

/** What became of a change of status that was asked for under a table of legal moves. */
public sealed interface Move<S extends Enum<S>> {
    /** It happened, in one write: {@code before} is what stood there until then. */
    record Moved<S extends Enum<S>>(S before, S after) implements Move<S> {}

    /** Nothing was written: {@code actual} may not move so; null when there is no such thing. */
    record Refused<S extends Enum<S>>(@Nullable S actual) implements Move<S> {}

    /** Whether it now stands in {@code wanted}, by this move or an earlier one: what a repeated step asks. */
    default boolean standsIn(S wanted) {
        if (this instanceof Moved<S> moved) {
            return moved.after() == wanted;
        }
        return this instanceof Refused<S> refused && refused.actual() == wanted;
    }
}
