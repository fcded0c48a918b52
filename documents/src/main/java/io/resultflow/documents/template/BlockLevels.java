package io.resultflow.documents.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.w3c.dom.ProcessingInstruction;

/**
 * Lets the tags of one block agree on what they stand for: those that stand alone in their paragraphs stand for the whole
 * paragraph, as people expect, and an end without a level takes the level of its beginning.
 */
final class BlockLevels {
    private static final Set<String> OPENING = Set.of("if", "for");
    private static final Set<String> MIDDLE = Set.of("elif", "else");
    private static final Set<String> CLOSING = Set.of("endif", "endfor");

    private BlockLevels() {}

    /** Settles the levels of all the blocks of a part, its tags given in reading order. */
    static void settle(List<ProcessingInstruction> tags) {
        Deque<List<ProcessingInstruction>> open = new ArrayDeque<>();
        for (ProcessingInstruction tag : tags) {
            String keyword = ParagraphTags.tag(tag).keyword();
            if (ParagraphTags.tag(tag).kind() != Tag.Kind.STATEMENT) {
                continue;
            }
            if (OPENING.contains(keyword)) {
                open.push(new ArrayList<>());
            }
            if (!open.isEmpty() && (OPENING.contains(keyword) || MIDDLE.contains(keyword))) {
                open.element().add(tag);
            } else if (!open.isEmpty() && CLOSING.contains(keyword)) {
                open.element().add(tag);
                settleBlock(open.pop());
            }
        }
    }

    private static void settleBlock(List<ProcessingInstruction> block) {
        String level = block.stream()
                .map(tag -> ParagraphTags.tag(tag).level())
                .filter(given -> !given.isEmpty())
                .findFirst()
                .orElse("");
        boolean allAlone = block.stream().allMatch(BlockLevels::isAlone);
        if (level.isEmpty() && !allAlone) {
            return;
        }
        for (ProcessingInstruction node : block) {
            Tag tag = ParagraphTags.tag(node);
            if (tag.level().isEmpty() && isAlone(node)) {
                node.setUserData(ParagraphTags.TAG_KEY, tag.at(level.isEmpty() ? "p" : level), null);
            }
        }
    }

    private static boolean isAlone(ProcessingInstruction tag) {
        return Boolean.TRUE.equals(tag.getUserData(ParagraphTags.ALONE_KEY));
    }
}
