package io.resultflow.workers.temporal;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.sms.SmsUnavailable;
import io.temporal.activity.Activity;
import io.temporal.client.ActivityCompletionException;
import io.temporal.client.WorkflowServiceException;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Temporal is told of an exception: a {@code ProblemCode} and whether to try again, never a message or a cause, for
 * those may hold a customer's values and histories are kept.
 */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    /** A fault of the engine that one document may cause over and over. */
    static final int CONVERSION_ATTEMPTS = 5;
    /** About an hour of the delivery's back-off. */
    static final int SMS_ATTEMPTS = 18;
    /** What nobody foresaw is either over soon or a bug. */
    static final int UNFORESEEN_ATTEMPTS = 5;

    private Failures() {}

    /** Runs an activity's work and throws what Temporal may know of its failure. */
    public static <T> T told(Callable<T> work) {
        try {
            return work.call();
        } catch (ApplicationFailure | ActivityCompletionException e) {
            throw e;
        } catch (Exception e) {
            throw of(reason(e), Activity.getExecutionContext().getInfo().getAttempt());
        }
    }

    /** Of work that another thread did. */
    static Exception reason(Exception e) {
        return e instanceof ExecutionException && e.getCause() instanceof Exception cause ? cause : e;
    }

    /**
     * The one classification.
     *
     * @param attempt of the activity, from 1
     */
    static ApplicationFailure of(Exception e, int attempt) {
        if (e instanceof Refused refused) {
            return permanent(refused.code());
        }
        if (e instanceof ConversionFailed failed) {
            return failed.isTransient() ? upTo(CONVERSION_ATTEMPTS, attempt, failed.code()) : permanent(failed.code());
        }
        if (e instanceof SmsUnavailable busy) {
            return attempt < SMS_ATTEMPTS
                    ? passing(busy.code(), busy.retryAfter().orElse(null))
                    : permanent(busy.code());
        }
        if (isOutage(e)) {
            return passing(ProblemCode.ENGINE_UNAVAILABLE);
        }
        LOG.error("Unforeseen {} at {}", e.getClass().getName(), place(e));
        return upTo(UNFORESEEN_ATTEMPTS, attempt, ProblemCode.INTERNAL);
    }

    /** A failure that no repetition mends. */
    public static ApplicationFailure permanent(ProblemCode code) {
        return ApplicationFailure.newNonRetryableFailure(code.wireName(), code.name());
    }

    private static ApplicationFailure passing(ProblemCode code) {
        return passing(code, null);
    }

    private static ApplicationFailure passing(ProblemCode code, @Nullable Duration wait) {
        ApplicationFailure.Builder failure =
                ApplicationFailure.newBuilder().setMessage(code.wireName()).setType(code.name());
        if (wait != null) {
            failure.setNextRetryDelay(wait);
        }
        return failure.build();
    }

    private static ApplicationFailure upTo(int attempts, int attempt, ProblemCode code) {
        return attempt < attempts ? passing(code) : permanent(code);
    }

    private static boolean isOutage(Exception e) {
        return e instanceof MongoTimeoutException
                || e instanceof MongoSocketException
                || e instanceof MongoInterruptedException
                || e instanceof MongoNotPrimaryException
                || e instanceof MongoNodeIsRecoveringException
                || e instanceof WorkflowServiceException
                || e instanceof InterruptedException
                || (e instanceof MongoException mongo && mongo.hasErrorLabel("RetryableWriteError"));
    }

    private static String place(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        for (StackTraceElement frame : trace) {
            if (frame.getClassName().startsWith("io.resultflow.")) {
                return frame.toString();
            }
        }
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }
}
