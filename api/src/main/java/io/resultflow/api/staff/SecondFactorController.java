package io.resultflow.api.staff;

import io.resultflow.api.customer.LabProperties;
import io.resultflow.api.problem.BadField;
import io.resultflow.api.security.Staff;
import io.resultflow.documents.picture.PictureRefused;
import io.resultflow.documents.picture.QrCode;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.user.SecondFactors;
import io.resultflow.store.user.User;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Base64;
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
    private final SecondFactors factors;
    private final OwnPassword ownPassword;
    private final AuditLog audit;
    private final LabProperties lab;
    private final Clock clock;

    SecondFactorController(
            SecondFactors factors, OwnPassword ownPassword, AuditLog audit, LabProperties lab, Clock clock) {
        this.factors = factors;
        this.ownPassword = ownPassword;
        this.audit = audit;
        this.lab = lab;
        this.clock = clock;
    }

    /**
     * What an app is set up with, shown this once.
     *
     * @param qr a PNG as a data URI
     */
    record Offer(String secret, String uri, String qr) {
        @Override
        public String toString() {
            return "Offer[…]";
        }
    }

    /** A code of the app. */
    record Code(@Nullable String code) {
        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    /** The password again, for what a stolen session must not do. */
    record Again(@Nullable String password) {
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
    Offer enrol(@RequestBody Again again, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        User user = ownPassword.confirm(staff, again.password(), "password", request);
        String secret = OneTimeCode.newSecret();
        if (!factors.offer(staff.id(), secret)) {
            throw new Refused(ProblemCode.MFA_ALREADY_ON);
        }
        record(staff, AuditAction.SECOND_FACTOR_BEGUN, request);
        String uri = OneTimeCode.uri(secret, lab.name(), user.username());
        return new Offer(secret, uri, "data:image/png;base64," + qr(uri));
    }

    @PostMapping("/confirm")
    Added confirm(@RequestBody Code code, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        String typed = Typed.required("code", code.code());
        String secret = factors.candidate(staff.id()).orElseThrow(() -> BadField.notAllowed("code"));
        long step = OneTimeCode.stepOf(secret, typed, clock.instant()).orElseThrow(() -> BadField.notAllowed("code"));
        RecoveryCodes codes = RecoveryCodes.random();
        if (!factors.confirm(staff.id(), secret, step, codes.hashes())) {
            throw BadField.notAllowed("code");
        }
        record(staff, AuditAction.SECOND_FACTOR_ADDED, request);
        return new Added(codes.plain());
    }

    @PostMapping("/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestBody Again again, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        ownPassword.confirm(staff, again.password(), "password", request);
        factors.remove(staff.id());
        record(staff, AuditAction.SECOND_FACTOR_REMOVED, request);
    }

    private void record(Staff staff, AuditAction action, HttpServletRequest request) {
        audit.recordAs(staff.actor(), action, Subject.of(staff.id()), request.getRemoteAddr(), null);
    }

    private static String qr(String uri) {
        try {
            return Base64.getEncoder().encodeToString(QrCode.of(uri).bytes());
        } catch (PictureRefused e) {
            throw new IllegalStateException("the names of laboratory and user are short", e);
        }
    }
}
