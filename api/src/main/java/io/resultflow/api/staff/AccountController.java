package io.resultflow.api.staff;

import io.resultflow.api.security.Staff;
import io.resultflow.api.web.PageJson;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.user.SessionId;
import io.resultflow.store.user.Users;
import jakarta.servlet.http.HttpServletRequest;
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

/** One's own account: who one is, the password, where one is logged in. */
@RestController
@RequestMapping("/api/v1/auth")
final class AccountController {
    private final Users users;
    private final OwnSessions sessions;
    private final NewPassword newPassword;

    AccountController(Users users, OwnSessions sessions, NewPassword newPassword) {
        this.users = users;
        this.sessions = sessions;
        this.newPassword = newPassword;
    }

    /** The old password and the new one. */
    record PasswordChange(
            @Nullable String currentPassword, @Nullable String newPassword) {
        @Override
        public String toString() {
            return "PasswordChange[…]";
        }
    }

    @GetMapping("/me")
    UserJson me(@AuthenticationPrincipal Staff staff) {
        return UserJson.of(users.find(staff.id()).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND)));
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(
            @RequestBody PasswordChange change, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        newPassword.choose(staff, change.currentPassword(), change.newPassword(), request);
    }

    @GetMapping("/sessions")
    PageJson<SessionJson> sessions(@AuthenticationPrincipal Staff staff) {
        List<SessionJson> open = sessions.of(staff).stream()
                .map(session -> SessionJson.of(session, staff.tokenHash()))
                .toList();
        return PageJson.whole(open, open.size());
    }

    @DeleteMapping("/sessions/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable SessionId session, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        sessions.end(staff, session, request);
    }
}
