package io.resultflow.api.customer;

import io.resultflow.api.ApiProperties;
import io.resultflow.api.security.BearerToken;
import io.resultflow.domain.Sha256;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.access.CustomerSession;
import io.resultflow.store.access.CustomerSessions;
import io.resultflow.store.file.Files;
import io.resultflow.store.report.PdfFile;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import io.resultflow.store.report.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a customer may do who gave the right password: for a quarter of an hour, with this one report. */
@Component
final class Visits {
    private static final int LONGEST_AGENT = 300;
    private final CustomerSessions sessions;
    private final Reports reports;
    private final Files files;
    private final ApiProperties properties;
    private final Clock clock;

    Visits(CustomerSessions sessions, Reports reports, Files files, ApiProperties properties, Clock clock) {
        this.sessions = sessions;
        this.reports = reports;
        this.files = files;
        this.properties = properties;
        this.clock = clock;
    }

    /** A visit just begun; the secret is shown this once. */
    record Visit(BearerToken secret, Instant expiresAt) {}

    /** Lets the customer in. */
    Visit begin(Door.Closed door) {
        BearerToken secret = BearerToken.random();
        Instant expiresAt = clock.instant().plus(properties.customerSession());
        sessions.open(new CustomerSession(
                secret.hash(), door.report().id(), door.link().tokenHash(), expiresAt));
        return new Visit(secret, expiresAt);
    }

    /** The visit of this secret, if it has not ended. */
    Optional<CustomerSession> find(@Nullable String secret) {
        return secret == null ? Optional.empty() : sessions.find(Sha256.hex(secret));
    }

    /** Whether the secret is of a visit through this very link. */
    boolean isInside(Door.Closed door, @Nullable String secret) {
        return find(secret)
                .filter(session -> session.reportId().equals(door.report().id())
                        && session.tokenHash().equals(door.link().tokenHash()))
                .isPresent();
    }

    /**
     * The report's PDF, its view recorded before the first byte can leave.
     *
     * @throws Refused {@code LINK_REVOKED} or {@code LINK_EXPIRED} when the report's links ended meanwhile
     */
    byte[] read(Report report, String secret, HttpServletRequest request) {
        PdfFile file = report.pdfFile();
        if (file == null) {
            throw new Refused(ProblemCode.FILE_MISSING);
        }
        byte[] pdf = files.read(file.fileId());
        String agent = request.getHeader("User-Agent");
        String shortAgent = agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
        View view = new View(Sha256.hex(secret), clock.instant(), request.getRemoteAddr(), shortAgent);
        if (!reports.recordView(report.id(), view).standsIn(ReportStatus.VIEWED)) {
            boolean revoked = reports.find(report.id())
                    .filter(now -> now.status() == ReportStatus.REVOKED)
                    .isPresent();
            throw new Refused(revoked ? ProblemCode.LINK_REVOKED : ProblemCode.LINK_EXPIRED);
        }
        return pdf;
    }
}
