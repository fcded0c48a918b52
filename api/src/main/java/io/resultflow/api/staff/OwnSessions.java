package io.resultflow.api.staff;

import io.resultflow.api.security.Staff;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.user.SessionId;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.user.StaffSession;
import io.resultflow.store.user.StaffSessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where somebody is logged in, seen and ended by themselves; each end stands in the audit log. */
@Component
public final class OwnSessions {
    private final StaffSessions sessions;
    private final AuditLog audit;

    OwnSessions(StaffSessions sessions, AuditLog audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Those that are open, the one used last first. */
    public List<StaffSession> of(Staff staff) {
        return sessions.of(staff.id());
    }

    /**
     * Ends one of them.
     *
     * @throws Refused {@code NOT_FOUND} when it is none of theirs
     */
    public void end(Staff staff, SessionId session, HttpServletRequest request) {
        if (!sessions.close(staff.id(), session)) {
            throw new Refused(ProblemCode.NOT_FOUND);
        }
        record(staff, AuditAction.SESSION_ENDED, request);
    }

    /** Ends all but the one that asks. */
    public void endOthers(Staff staff, HttpServletRequest request) {
        for (StaffSession session : of(staff)) {
            boolean other = !session.tokenHash().equals(staff.tokenHash());
            if (other && sessions.close(staff.id(), session.id())) {
                record(staff, AuditAction.SESSION_ENDED, request);
            }
        }
    }

    /** Ends the one that asks. */
    public void logOut(Staff staff, HttpServletRequest request) {
        sessions.close(staff.tokenHash());
        record(staff, AuditAction.LOGGED_OUT, request);
    }

    private void record(Staff staff, AuditAction action, HttpServletRequest request) {
        audit.recordAs(staff.actor(), action, Subject.of(staff.id()), request.getRemoteAddr(), null);
    }
}
