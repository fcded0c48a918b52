package io.resultflow.documents.template;

import io.resultflow.documents.fill.Slots;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Which blocks are open at a place of a part, and which names belong to the template itself there. */
final class Scope {
    /** The reserved name of the report's rows. */
    static final String ROWS = "rows";

    /** How deep loops may stand in each other: with bounded lists this bounds the work of a page. */
    static final int MAX_LOOPS = 2;

    /** How deep blocks may stand in each other: filling goes down with each. */
    static final int MAX_DEPTH = 40;

    /** What a name of the template itself stands for. */
    enum Binding {
        /** One row of the report. */
        ROW,
        /** One thing of a list. */
        ITEM,
        /** What {@code set} gave it. */
        SET,
        /** What is known of the innermost loop. */
        LOOP
    }

    /**
     * An open block.
     *
     * @param keyword {@code if} or {@code for}
     * @param parent the element that its other tags must stand in too
     * @param variables what a loop binds
     * @param list what a loop goes over, rewritten; empty for a condition
     * @param source the tag as written
     */
    record Block(String keyword, Node parent, List<String> variables, String list, String source, String around) {
        boolean isOverRows() {
            return list.equals(Slots.ROWS);
        }
    }

    private final Deque<Block> open = new ArrayDeque<>();
    private final Set<String> set = new HashSet<>();
    private final Set<String> blankSet = new HashSet<>();
    private final Set<Block> turned = Collections.newSetFromMap(new IdentityHashMap<>());

    void open(Block block) {
        open.push(block);
    }

    @Nullable
    Block innermost() {
        return open.peek();
    }

    void close() {
        turned.remove(open.pop());
    }

    /** Notes that a loop's {@code else} has come: its variables are no more. */
    void turn(Block loop) {
        turned.add(loop);
    }

    boolean isTurned(Block loop) {
        return turned.contains(loop);
    }

    Iterable<Block> unclosed() {
        return open;
    }

    /**
     * Notes a name that {@code set} gave a value.
     *
     * @param blank whether that value may be nothing, on purpose
     */
    void set(String variable, boolean blank) {
        set.add(variable);
        if (blank) {
            blankSet.add(variable);
        }
    }

    /** What a name of the template's own stands for here, or null when it is a placeholder's. */
    @Nullable
    Binding binding(String name) {
        for (Block block : open) {
            if (block.variables().contains(name) && !isTurned(block)) {
                return block.isOverRows() ? Binding.ROW : Binding.ITEM;
            }
        }
        if (set.contains(name)) {
            return Binding.SET;
        }
        return name.equals("loop") && loops() > 0 ? Binding.LOOP : null;
    }

    /** Whether an expression uses a name to which {@code set} gave nothing on purpose. */
    boolean isSetBlankIn(String source) {
        return blankSet.stream()
                .anyMatch(name -> Pattern.compile("(?<![\\p{L}\\p{N}_.])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])")
                        .matcher(source)
                        .find());
    }

    /** Whether what stands here may be left out: a report always has a row, so a loop over them leaves nothing out. */
    boolean isConditional() {
        return open.stream().anyMatch(block -> !block.isOverRows() || isTurned(block));
    }

    int depth() {
        return open.size();
    }

    long loops() {
        return open.stream()
                .filter(block -> block.keyword().equals("for") && !isTurned(block))
                .count();
    }
}
