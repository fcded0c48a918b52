package io.resultflow.documents.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Which blocks are open at a place of a part, and which names belong to the template itself there. */
final class Scope {
    /** How deep loops may stand in each other: with bounded lists this bounds the work of a page. */
    static final int MAX_LOOPS = 2;

    /**
     * An open block.
     *
     * @param keyword {@code if} or {@code for}
     * @param parent the element that its other tags must stand in too
     * @param variable what a loop binds
     * @param source the tag as written
     */
    record Block(String keyword, Node parent, @Nullable String variable, String source, String around) {}

    private final Deque<Block> open = new ArrayDeque<>();
    private final Set<String> set = new HashSet<>();

    void open(Block block) {
        open.push(block);
    }

    @Nullable
    Block innermost() {
        return open.peek();
    }

    void close() {
        open.pop();
    }

    Iterable<Block> unclosed() {
        return open;
    }

    void set(String variable) {
        set.add(variable);
    }

    boolean isBound(String name) {
        return set.contains(name)
                || open.stream().anyMatch(block -> name.equals(block.variable()))
                || (name.equals("loop") && loops() > 0);
    }

    boolean isConditional() {
        return !open.isEmpty();
    }

    long loops() {
        return open.stream().filter(block -> block.keyword().equals("for")).count();
    }
}
