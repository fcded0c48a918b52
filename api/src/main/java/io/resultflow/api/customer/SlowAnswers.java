package io.resultflow.api.customer;

import io.resultflow.domain.access.Patience;
import io.resultflow.store.user.LoginTries;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets whoever sends wrong passwords without end wait for each answer, counted by address for all processes of the API
 * together. {@value #FREE} come at once, since many customers may share an address; nobody is refused for it, and a right
 * password is never slowed. A wait holds no thread.
 */
@Component
final class SlowAnswers {
    static final int FREE = 200;

    private final LoginTries tries;
    private final Patience patience;

    @Autowired
    SlowAnswers(LoginTries tries) {
        this(tries, new Patience(FREE, Duration.ofMillis(500), Duration.ofSeconds(4)));
    }

    SlowAnswers(LoginTries tries, Patience patience) {
        this.tries = tries;
        this.patience = patience;
    }

    /** Done when it is time to answer a wrong password from that address: at once, unless there were too many. */
    CompletableFuture<Void> turn(String address) {
        Duration wait = tries.take("password\n" + address, patience);
        return wait.isZero()
                ? CompletableFuture.completedFuture(null)
                : new CompletableFuture<Void>().completeOnTimeout(null, wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
