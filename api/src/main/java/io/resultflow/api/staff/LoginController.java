package io.resultflow.api.staff;

import io.resultflow.api.security.Staff;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in, with one factor or two, and out. */
@RestController
@RequestMapping("/api/v1/auth")
final class LoginController {
    private final Logins logins;
    private final OwnSessions sessions;

    LoginController(Logins logins, OwnSessions sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    /** What somebody logs in with. */
    record Credentials(@Nullable String username, @Nullable String password) {
        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }

    /** What is shown besides: six digits of the app, or a recovery code. */
    record SecondStep(@Nullable String challenge, @Nullable String code) {
        @Override
        public String toString() {
            return "SecondStep[…]";
        }
    }

    @PostMapping("/login")
    Login login(@RequestBody Credentials credentials, HttpServletRequest request) {
        return logins.byPassword(
                Typed.required("username", credentials.username()),
                Typed.required("password", credentials.password()),
                request);
    }

    @PostMapping("/mfa")
    Login secondStep(@RequestBody SecondStep step, HttpServletRequest request) {
        return logins.byCode(
                Typed.required("challenge", step.challenge()), Typed.required("code", step.code()), request);
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(@AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        sessions.logOut(staff, request);
    }
}
