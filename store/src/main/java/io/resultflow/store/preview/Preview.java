package io.resultflow.store.preview;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.template.PreviewId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PDF that somebody waits for.
 *
 * @param of what is to be printed
 * @param made whether its PDF stands under {@link PreviewId#pdf}
 * @param refused why there will be none; null while that is not known
 * @param issues with a refusal, all that is wrong
 */
public record Preview(
        PreviewId id, PreviewOf of, boolean made, @Nullable ProblemCode refused, List<Issue> issues) {}
