package io.resultflow.api.staff;

import io.resultflow.api.problem.BadField;
import io.resultflow.api.security.BearerToken;
import io.resultflow.api.security.Staff;
import io.resultflow.api.web.PageJson;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditChange;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.user.ApiKeyId;
import io.resultflow.domain.user.KeyScope;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.user.ApiKey;
import io.resultflow.store.user.ApiKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own API keys, for programs that act in one's name. A key cannot make keys. */
@RestController
@RequestMapping("/api/v1/auth/api-keys")
final class ApiKeysController {
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 366;
    private static final int LONGEST_NAME = 100;
    private final ApiKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    ApiKeysController(ApiKeys keys, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a key is to be for, and for how long. */
    record NewKey(
            @Nullable String name,
            @Nullable String scope,
            @Nullable Integer expiresInDays) {
        KeyScope chosenScope() {
            return KeyScope.ofWireName(Typed.required("scope", scope)).orElseThrow(() -> BadField.notAllowed("scope"));
        }

        Duration lasting() {
            int days = expiresInDays == null ? USUAL_DAYS : expiresInDays;
            if (days < 1 || days > MOST_DAYS) {
                throw BadField.notAllowed("expires_in_days");
            }
            return Duration.ofDays(days);
        }

        String chosenName() {
            String chosen = Typed.optional("name", name, LONGEST_NAME);
            if (chosen == null) {
                throw BadField.missing("name");
            }
            return chosen;
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApiKeyJson create(@RequestBody NewKey asked, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        Instant ends = clock.instant().plus(asked.lasting());
        BearerToken token = BearerToken.randomKey();
        ApiKey key = keys.create(token.hash(), staff.id(), asked.chosenName(), asked.chosenScope(), ends);
        audit.recordAs(
                staff.actor(),
                AuditAction.API_KEY_CREATED,
                Subject.of(staff.id()),
                request.getRemoteAddr(),
                null,
                List.of(
                        AuditChange.of("api_key", null, key.id()),
                        AuditChange.of("scope", null, key.scope().wireName())));
        return ApiKeyJson.of(key, token.plain());
    }

    @GetMapping
    PageJson<ApiKeyJson> list(@AuthenticationPrincipal Staff staff) {
        List<ApiKeyJson> own = keys.of(staff.id()).stream()
                .map(key -> ApiKeyJson.of(key, null))
                .toList();
        return PageJson.whole(own, own.size());
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable ApiKeyId key, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        if (!keys.revoke(staff.id(), key)) {
            throw new Refused(ProblemCode.NOT_FOUND);
        }
        audit.recordAs(
                staff.actor(),
                AuditAction.API_KEY_REVOKED,
                Subject.of(staff.id()),
                request.getRemoteAddr(),
                null,
                List.of(AuditChange.of("api_key", key, null)));
    }
}
