package io.resultflow.api.web;

import io.resultflow.api.problem.BadField;
import io.resultflow.domain.Sha256;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.idempotency.Claim;
import io.resultflow.store.idempotency.IdempotencyKeys;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Does a request that carries an {@code Idempotency-Key} once in 24 hours; a repeat gets the same answer. */
@Component
public final class Once {
    private static final String KEY = "[\\x21-\\x7e]{1,255}";
    private final IdempotencyKeys keys;
    private final JsonMapper json;

    Once(IdempotencyKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * The answer of {@code request}, or of the earlier one under the same key.
     *
     * @param content what tells this request from others, such as a hash of its body
     * @throws Refused {@code IDEMPOTENCY_KEY_REUSED} for another content, {@code REQUEST_IN_PROGRESS} while the first one
     *     is worked on
     */
    public ResponseEntity<String> answer(
            UserId user, @Nullable String key, String content, HttpStatus status, Supplier<?> request) {
        return answer(user, key, content, done -> status, request);
    }

    /**
     * As the other, with a status that depends on what was done.
     *
     * @param status of what {@code request} has brought
     */
    public <T> ResponseEntity<String> answer(
            UserId user, @Nullable String key, String content, Function<T, HttpStatus> status, Supplier<T> request) {
        if (key == null) {
            T done = request.get();
            return written(status.apply(done).value(), json.writeValueAsString(done));
        }
        if (!key.matches(KEY)) {
            throw BadField.notAllowed("Idempotency-Key");
        }
        Claim claim = keys.claim(user, key, Sha256.hex(content));
        if (claim instanceof Claim.Answered answered) {
            return written(answered.status(), answered.body());
        }
        if (claim instanceof Claim.Reused) {
            throw new Refused(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        }
        if (claim instanceof Claim.InProgress) {
            throw new Refused(ProblemCode.REQUEST_IN_PROGRESS);
        }
        return first(user, key, status, request);
    }

    private <T> ResponseEntity<String> first(
            UserId user, String key, Function<T, HttpStatus> status, Supplier<T> request) {
        String body;
        int code;
        try {
            T done = request.get();
            code = status.apply(done).value();
            body = json.writeValueAsString(done);
        } catch (RuntimeException e) {
            keys.release(user, key);
            throw e;
        }
        keys.complete(user, key, code, body);
        return written(code, body);
    }

    private static ResponseEntity<String> written(int status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
