package io.resultflow.api.staff;

import io.resultflow.api.security.Staff;
import io.resultflow.api.web.PageJson;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.user.ApiKeyId;
import io.resultflow.domain.user.SessionId;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.user.ApiKeys;
import io.resultflow.store.user.StaffSessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a staff member is logged in and with which keys programs act for them: seen and ended by admins. */
@RestController
@RequestMapping("/api/v1/users/{id}")
final class UserAccessController {
    private final StaffSessions sessions;
    private final ApiKeys keys;
    private final AuditLog audit;

    UserAccessController(StaffSessions sessions, ApiKeys keys, AuditLog audit) {
        this.sessions = sessions;
        this.keys = keys;
        this.audit = audit;
    }

    @GetMapping("/sessions")
    PageJson<SessionJson> sessions(@PathVariable UserId id, @AuthenticationPrincipal Staff staff) {
        List<SessionJson> open = sessions.of(id).stream()
                .map(session -> SessionJson.of(session, staff.tokenHash()))
                .toList();
        return PageJson.whole(open, open.size());
    }

    @DeleteMapping("/sessions/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable UserId id,
            @PathVariable SessionId session,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        done(sessions.close(id, session), AuditAction.SESSION_ENDED, id, staff, request);
    }

    @GetMapping("/api-keys")
    PageJson<ApiKeyJson> keys(@PathVariable UserId id) {
        List<ApiKeyJson> all =
                keys.of(id).stream().map(key -> ApiKeyJson.of(key, null)).toList();
        return PageJson.whole(all, all.size());
    }

    @DeleteMapping("/api-keys/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            @PathVariable UserId id,
            @PathVariable ApiKeyId key,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        done(keys.revoke(id, key), AuditAction.API_KEY_REVOKED, id, staff, request);
    }

    private void done(boolean done, AuditAction action, UserId about, Staff staff, HttpServletRequest request) {
        if (!done) {
            throw new Refused(ProblemCode.NOT_FOUND);
        }
        audit.recordAs(staff.actor(), action, Subject.of(about), request.getRemoteAddr(), null);
    }
}
