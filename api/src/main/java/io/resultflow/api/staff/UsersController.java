package io.resultflow.api.staff;

import io.resultflow.api.security.Staff;
import io.resultflow.api.web.PageJson;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.AuditChange;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.user.NewUser;
import io.resultflow.store.user.SecondFactors;
import io.resultflow.store.user.StaffSessions;
import io.resultflow.store.user.User;
import io.resultflow.store.user.UserChange;
import io.resultflow.store.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The staff, for admins. Nobody is deleted: the audit log names them; who leaves is made inactive. */
@RestController
@RequestMapping("/api/v1/users")
final class UsersController {
    private final Users users;
    private final StaffSessions sessions;
    private final SecondFactors factors;
    private final Passwords passwords;
    private final AuditLog audit;

    UsersController(Users users, StaffSessions sessions, SecondFactors factors, Passwords passwords, AuditLog audit) {
        this.users = users;
        this.sessions = sessions;
        this.factors = factors;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Somebody with a password that was made for them, shown this once; they must change it before anything else. */
    record Handed(UserJson user, String password) {
        @Override
        public String toString() {
            return "Handed[" + user + "]";
        }
    }

    @GetMapping
    PageJson<UserJson> list() {
        List<UserJson> all = users.all().stream().map(UserJson::of).toList();
        return PageJson.whole(all, all.size());
    }

    @GetMapping("/{id}")
    UserJson one(@PathVariable UserId id) {
        return UserJson.of(found(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Handed create(@RequestBody UserForm form, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        UserChange asked = form.toNew();
        String password = Passwords.random();
        User user = users.create(new NewUser(
                        form.newUsername(),
                        asked.email(),
                        passwords.hash(password),
                        asked.fullName(),
                        asked.role(),
                        asked.mayReadReports(),
                        PasswordOrigin.COLLEAGUE))
                .orElseThrow(() -> new Refused(ProblemCode.USERNAME_TAKEN));
        record(staff, AuditAction.USER_CREATED, user.id(), request, UserChanges.of(null, asked));
        return new Handed(UserJson.of(user), password);
    }

    /** A person who is made inactive is logged out everywhere, and their API keys open nothing. */
    @PatchMapping("/{id}")
    UserJson change(
            @PathVariable UserId id,
            @RequestBody UserForm form,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        User before = found(id);
        UserChange after = form.on(before);
        if (!users.change(before, after)) {
            throw new Refused(ProblemCode.LAST_ADMIN);
        }
        if (!after.active()) {
            sessions.closeAll(id, null);
        }
        record(staff, AuditAction.USER_UPDATED, id, request, UserChanges.of(UserChange.of(before), after));
        return UserJson.of(found(id));
    }

    /** Hands out a new password, and ends every login. */
    @PostMapping("/{id}/password")
    Handed resetPassword(@PathVariable UserId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        User user = found(id);
        String password = Passwords.random();
        users.changePassword(user.id(), passwords.hash(password), PasswordOrigin.COLLEAGUE);
        sessions.closeAll(user.id(), null);
        record(staff, AuditAction.PASSWORD_RESET, id, request, List.of());
        return new Handed(UserJson.of(found(id)), password);
    }

    /** For whoever has lost phone and recovery codes; every login of theirs ends. */
    @DeleteMapping("/{id}/mfa")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(@PathVariable UserId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        factors.remove(found(id).id());
        sessions.closeAll(id, null);
        record(staff, AuditAction.SECOND_FACTOR_REMOVED, id, request, List.of());
    }

    private void record(
            Staff staff, AuditAction action, UserId about, HttpServletRequest request, List<AuditChange> changes) {
        audit.recordAs(staff.actor(), action, Subject.of(about), request.getRemoteAddr(), null, changes);
    }

    private User found(UserId id) {
        return users.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
    }
}
