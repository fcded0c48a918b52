package io.resultflow.api.staff;

import io.resultflow.api.problem.TooManyAttempts;
import io.resultflow.domain.access.Patience;
import io.resultflow.store.user.LoginTries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Bears {@value #PER_PLACE} wrong passwords for a user name from one address, {@value #PER_NAME} for it from all of them
 * and {@value #PER_ADDRESS} from an address for all names; then each more has to wait, twice as long each time. So
 * guessing is slow, and a stranger elsewhere cannot shut a colleague out by a few tries. Counted in the store, for all
 * processes of the API together.
 */
@Component
final class LoginThrottle {
    static final int PER_PLACE = 5;
    static final int PER_NAME = 50;
    static final int PER_ADDRESS = 50;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private final LoginTries tries;

    LoginThrottle(LoginTries tries) {
        this.tries = tries;
    }

    private record Count(String key, Patience patience) {
        static Count of(String key, int free) {
            return new Count(key, new Patience(free, FIRST, LONGEST));
        }
    }

    /**
     * Takes a try before the secret is looked at, so that many at once are not more than the limit.
     *
     * @throws TooManyAttempts with the time after which the next one is looked at
     */
    void take(String username, String address) {
        List<Count> taken = new ArrayList<>();
        for (Count count : counts(username, address)) {
            Duration wait = tries.take(count.key(), count.patience());
            if (!wait.isZero()) {
                taken.forEach(other -> tries.giveBack(other.key()));
                throw new TooManyAttempts(wait);
            }
            taken.add(count);
        }
    }

    /** The secret was right: this try was none, and those from there count no more. */
    void succeeded(String username, String address) {
        List<Count> counts = counts(username, address);
        tries.forget(counts.get(0).key());
        counts.stream().skip(1).forEach(count -> tries.giveBack(count.key()));
    }

    private static List<Count> counts(String username, String address) {
        String name = username.toLowerCase(Locale.ROOT);
        return List.of(
                Count.of("place\n" + name + "\n" + address, PER_PLACE),
                Count.of("name\n" + name, PER_NAME),
                Count.of("address\n" + address, PER_ADDRESS));
    }
}
