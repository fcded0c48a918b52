package io.resultflow.workflows;

import io.resultflow.domain.problem.ProblemCode;
import io.temporal.failure.ApplicationFailure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A command that cannot be obeyed as things stand; nothing was changed. One plain class per reason: Temporal hands the
 * caller of an update no more of a validator's exception than its class name, so the simple name is the
 * {@link ProblemCode} in camel case.
 */
public abstract sealed class CommandRefused extends RuntimeException {
    private CommandRefused() {}

    /** The reason. */
    public final ProblemCode code() {
        return codeOfName(getClass().getName()).orElseThrow();
    }

    @Override
    public final String getMessage() {
        return code().wireName();
    }

    /** The same refusal from inside a handler, where only an {@link ApplicationFailure} reaches the caller. */
    public final ApplicationFailure asFailure() {
        return failure(code());
    }

    /** The refusal of a handler for {@code code}. */
    public static ApplicationFailure failure(ProblemCode code) {
        return ApplicationFailure.newNonRetryableFailure(code.wireName(), code.name());
    }

    /** The reason inside what an update threw at its caller; empty when that was no refusal. */
    public static Optional<ProblemCode> codeOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandRefused refused) {
                return Optional.of(refused.code());
            }
            if (cause instanceof ApplicationFailure failure) {
                Optional<ProblemCode> code = codeOfName(failure.getType());
                if (code.isPresent()) {
                    return code;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ProblemCode> codeOfName(String type) {
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        String name = simple.equals(simple.toUpperCase(Locale.ROOT))
                ? simple
                : simple.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }

    /** The batch was started before. */
    public static final class BatchNotPending extends CommandRefused {}

    /** Its file is still being checked. */
    public static final class BatchChecking extends CommandRefused {}

    /** Its file was refused for its errors. */
    public static final class BatchRejected extends CommandRefused {}

    /** It is not being worked on. */
    public static final class BatchNotRunning extends CommandRefused {}

    /** It is not paused. */
    public static final class BatchNotPaused extends CommandRefused {}

    /** It was completed or cancelled. */
    public static final class BatchEnded extends CommandRefused {}

    /** Nothing is parked. */
    public static final class NothingToRetry extends CommandRefused {}

    /** No text has gone out yet. */
    public static final class ReportNotSent extends CommandRefused {}

    /** There is nothing that could be revoked. */
    public static final class ReportNotReady extends CommandRefused {}

    /** Staff ended its links for good. */
    public static final class ReportRevoked extends CommandRefused {}
}
