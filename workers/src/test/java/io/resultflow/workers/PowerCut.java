package io.resultflow.workers;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.resultflow.sms.Lookup;
import io.resultflow.sms.SmsAttempt;
import io.resultflow.sms.SmsMessage;
import io.resultflow.sms.SmsOutcome;
import io.resultflow.sms.SmsReceipts;
import io.resultflow.sms.SmsSender;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Cuts the power before or after the n-th step that leaves a trace, and from then on until it is mended: as if the process
 * had been killed there. Every write to the store is such a step; others say so by {@link #step}.
 */
public final class PowerCut {
    private static final Set<String> WRITES = Set.of(
            "insertOne",
            "insertMany",
            "updateOne",
            "updateMany",
            "replaceOne",
            "deleteOne",
            "deleteMany",
            "bulkWrite",
            "findOneAndUpdate",
            "findOneAndReplace",
            "findOneAndDelete");

    /** The power is gone. */
    public static final class Killed extends RuntimeException {
        Killed() {
            super("killed");
        }
    }

    private final AtomicInteger steps = new AtomicInteger();
    private volatile int cutAt;
    private volatile boolean before;
    private volatile boolean dead;

    /** Cuts at step {@code n}, from 1, of what follows. */
    public void cut(int n, boolean beforeTheStep) {
        steps.set(0);
        cutAt = n;
        before = beforeTheStep;
        dead = false;
    }

    /** Nothing is cut any more; answers whether the power had been cut. */
    public boolean mend() {
        boolean was = dead;
        cut(Integer.MAX_VALUE, true);
        return was;
    }

    /** Runs one step that leaves a trace. */
    public <T> T step(Callable<T> action) throws Exception {
        boolean here = steps.incrementAndGet() == cutAt;
        if (dead || (here && before)) {
            dead = true;
            throw new Killed();
        }
        T result = action.call();
        if (here) {
            dead = true;
            throw new Killed();
        }
        return result;
    }

    /** The same database, whose writes are steps. */
    public MongoDatabase over(MongoDatabase database) {
        return (MongoDatabase) wrap(database);
    }

    /** The same provider, to whom a request is a step. */
    public SmsSender over(SmsSender sender) {
        return new SmsSender() {
            @Override
            public String name() {
                return sender.name();
            }

            @Override
            public SmsOutcome send(SmsMessage message) {
                try {
                    return step(() -> sender.send(message));
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public Lookup find(SmsAttempt attempt) {
                return sender.find(attempt);
            }

            @Override
            public Optional<SmsReceipts> receipts() {
                return sender.receipts();
            }
        };
    }

    private Object wrap(Object target) {
        Class<?>[] types = target.getClass().getInterfaces();
        InvocationHandler handler = (proxy, method, arguments) -> {
            Object result = WRITES.contains(method.getName())
                    ? step(() -> invoke(target, method, arguments))
                    : invoke(target, method, arguments);
            return result instanceof MongoDatabase || result instanceof MongoCollection ? wrap(result) : result;
        };
        return Proxy.newProxyInstance(PowerCut.class.getClassLoader(), types, handler);
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
