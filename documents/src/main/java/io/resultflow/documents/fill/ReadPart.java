package io.resultflow.documents.fill;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.tree.Node;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * A part whose tags were read once, to be worked out for each report; one serves all threads. {@code Jinjava.render} would
 * read them anew for each, and make every filter and function anew as well.
 */
final class ReadPart {
    /** The language's own names, each for one filling at a time: what is worked out leaves traces there. */
    private static final Queue<Context> IDLE = new ConcurrentLinkedQueue<>();

    private final @Nullable Node tree;

    ReadPart(String text) {
        this.tree = read(text);
    }

    private static @Nullable Node read(String text) {
        JinjavaInterpreter reader = Expressions.language().newInterpreter();
        try {
            Node tree = reader.parse(text);
            return reader.getErrors().isEmpty() ? tree : null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    /**
     * The part filled.
     *
     * @throws Refused {@code FILL_FAILED} when anything at all went wrong: a half-filled part never leaves
     */
    String fill(Map<String, Object> variables) {
        if (tree == null) {
            throw new Refused(ProblemCode.FILL_FAILED);
        }
        @Nullable Context idle = IDLE.poll();
        Context names = idle == null ? Expressions.language().getGlobalContextCopy() : idle;
        try {
            return fill(tree, new Context(names, variables));
        } finally {
            names.reset();
            IDLE.add(names);
        }
    }

    private static String fill(Node tree, Context names) {
        Jinjava language = Expressions.language();
        JinjavaInterpreter filling = new JinjavaInterpreter(language, names, language.getGlobalConfig());
        String filled;
        try {
            filled = filling.render(tree);
        } catch (RuntimeException e) {
            // Its message may quote a value.
            throw new Refused(ProblemCode.FILL_FAILED);
        }
        if (!filling.getErrors().isEmpty()) {
            throw new Refused(ProblemCode.FILL_FAILED);
        }
        return filled;
    }
}
