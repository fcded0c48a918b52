package io.resultflow.api.customer;

import io.resultflow.api.problem.TooManyAttempts;
import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.access.CodeKey;
import io.resultflow.domain.access.Patience;
import io.resultflow.domain.access.ShortCode;
import io.resultflow.store.access.Links;
import io.resultflow.store.user.LoginTries;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the link that a typed code stands for. Wrong codes are counted by address, for all processes of the API together:
 * {@value #FREE} at once, since many customers may share an address, then one a while.
 */
@Component
final class Codes {
    static final int FREE = 100;
    private static final Patience PATIENCE = new Patience(FREE, Duration.ofSeconds(15), Duration.ofMinutes(5));

    private final Links links;
    private final LoginTries tries;

    Codes(Links links, LoginTries tries) {
        this.links = links;
        this.tries = tries;
    }

    /**
     * The token of the code's link; empty when it is no code, or none that is known. What cannot be a code costs no try.
     *
     * @throws TooManyAttempts with the time after which the next one is looked at
     */
    Optional<AccessToken> find(String typed, String address) {
        Optional<ShortCode> code = ShortCode.read(typed);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        String key = "code\n" + address;
        Duration wait = tries.take(key, PATIENCE);
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        Optional<AccessToken> token = links.tokenOf(CodeKey.of(code.get()));
        if (token.isPresent()) {
            tries.giveBack(key);
        }
        return token;
    }
}
