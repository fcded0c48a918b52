package io.resultflow.api.staff;

import io.resultflow.api.security.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own second factor: an authenticator app, in place once it has shown a right code. */
@RestController
@RequestMapping("/api/v1/auth/mfa")
final class SecondFactorController {
    private final OwnSecondFactor factor;

    SecondFactorController(OwnSecondFactor factor) {
        this.factor = factor;
    }

    /** A code of the app. */
    record Code(@Nullable String code) {
        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    /** The password again, for what a stolen session must not do; to take the factor away with a code besides. */
    record Again(@Nullable String password, @Nullable String code) {
        @Override
        public String toString() {
            return "Again[…]";
        }
    }

    /** The codes for the day the phone is lost, shown this once. */
    record Added(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "Added[…]";
        }
    }

    @PostMapping("/enrol")
    SecondFactorOffer enrol(
            @RequestBody Again again, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        return factor.begin(staff, again.password(), request);
    }

    @PostMapping("/confirm")
    Added confirm(@RequestBody Code code, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        return new Added(factor.confirm(staff, code.code(), request));
    }

    @PostMapping("/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestBody Again again, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        factor.remove(staff, again.password(), again.code(), request);
    }
}
