package io.resultflow.api.staff;

import io.resultflow.api.security.Staff;
import io.resultflow.api.web.PageJson;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.SessionId;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.user.StaffSessions;
import io.resultflow.store.user.User;
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
    private final StaffSessions sessions;
    private final Passwords passwords;
    private final OwnPassword ownPassword;
    private final AuditLog audit;

    AccountController(
            Users users, StaffSessions sessions, Passwords passwords, OwnPassword ownPassword, AuditLog audit) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.ownPassword = ownPassword;
        this.audit = audit;
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

    /** Ends every other login: whoever knew the old password may be in one of them. */
    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(
            @RequestBody PasswordChange change, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        String chosen = Typed.required("new_password", change.newPassword());
        User user = ownPassword.confirm(staff, change.currentPassword(), "current_password", request);
        Passwords.require(chosen, user.username());
        if (chosen.equals(change.currentPassword())) {
            throw new Refused(ProblemCode.PASSWORD_TOO_WEAK);
        }
        users.changePassword(user.id(), passwords.hash(chosen), PasswordOrigin.OWN);
        sessions.closeAll(user.id(), staff.tokenHash());
        record(staff, AuditAction.PASSWORD_CHANGED, request);
    }

    @GetMapping("/sessions")
    PageJson<SessionJson> sessions(@AuthenticationPrincipal Staff staff) {
        List<SessionJson> open = sessions.of(staff.id()).stream()
                .map(session -> SessionJson.of(session, staff.tokenHash()))
                .toList();
        return PageJson.whole(open, open.size());
    }

    @DeleteMapping("/sessions/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable SessionId session, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        if (!sessions.close(staff.id(), session)) {
            throw new Refused(ProblemCode.NOT_FOUND);
        }
        record(staff, AuditAction.SESSION_ENDED, request);
    }

    private void record(Staff staff, AuditAction action, HttpServletRequest request) {
        audit.recordAs(staff.actor(), action, Subject.of(staff.id()), request.getRemoteAddr(), null);
    }
}
