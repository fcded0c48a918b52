package io.resultflow.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.resultflow.api.problem.TooManyAttempts;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Bears {@value #PER_ADDRESS} wrong passwords for a user name from one address and {@value #PER_NAME} from all of them, each
 * in five minutes; so guessing is slow, and a stranger elsewhere cannot shut a colleague out by a few tries.
 */
@Component
final class LoginThrottle {
    static final int PER_ADDRESS = 5;
    static final int PER_NAME = 50;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int NAMES = 100_000;
    private final Cache<String, AtomicInteger> tries;

    LoginThrottle(Clock clock) {
        this.tries = Caffeine.newBuilder()
                .expireAfterWrite(WINDOW)
                .maximumSize(NAMES)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * Takes a try before the password is looked at, so that many at once are not more than the limit.
     *
     * @throws TooManyAttempts with the time until the window ends
     */
    void take(String username, String address) {
        take(name(username), PER_NAME);
        take(place(username, address), PER_ADDRESS);
    }

    /** The password was right: the tries from there count no more. */
    void succeeded(String username, String address) {
        tries.invalidate(place(username, address));
        AtomicInteger all = tries.getIfPresent(name(username));
        if (all != null) {
            all.decrementAndGet();
        }
    }

    private void take(String key, int limit) {
        if (tries.get(key, missing -> new AtomicInteger()).incrementAndGet() > limit) {
            Duration age = tries.policy()
                    .expireAfterWrite()
                    .flatMap(policy -> policy.ageOf(key))
                    .orElse(Duration.ZERO);
            throw new TooManyAttempts(WINDOW.minus(age));
        }
    }

    private static String name(String username) {
        return username.toLowerCase(Locale.ROOT);
    }

    private static String place(String username, String address) {
        return name(username) + "\n" + address;
    }
}
