package io.resultflow.api.customer;

import io.resultflow.api.problem.BadField;
import io.resultflow.api.web.Download;
import io.resultflow.domain.access.MaskedName;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.store.access.CustomerSession;
import io.resultflow.store.access.Links;
import io.resultflow.store.report.Report;
import io.resultflow.store.report.Reports;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer's own API: a link's secret and its password for a token of 15 minutes, for that one report. */
@RestController
@RequestMapping("/api/v1/customer")
final class CustomerController {
    private static final String SCHEME = "bearer ";
    private static final int LONGEST_PASSWORD = 100;
    private final Doors doors;
    private final Visits visits;
    private final Reports reports;
    private final Links links;
    private final Clock clock;
    private final LabProperties lab;
    private final SlowAnswers slow;

    CustomerController(
            Doors doors,
            Visits visits,
            Reports reports,
            Links links,
            Clock clock,
            LabProperties lab,
            SlowAnswers slow) {
        this.doors = doors;
        this.visits = visits;
        this.reports = reports;
        this.links = links;
        this.clock = clock;
        this.lab = lab;
        this.slow = slow;
    }

    /** What a customer opens a link with. */
    record Key(@Nullable String token, @Nullable String password) {
        @Override
        public String toString() {
            return "Key[…]";
        }
    }

    /** Lets in until {@code expiresAt}. */
    record Access(String accessToken, Instant expiresAt) {
        @Override
        public String toString() {
            return "Access[" + expiresAt + "]";
        }
    }

    /** A report as its customer sees it. */
    record CustomerReport(
            String id,
            String sender,
            String customerName,
            String status,
            int version,
            @Nullable Instant expiresAt) {
        @Override
        public String toString() {
            return "CustomerReport[" + id + "]";
        }
    }

    @PostMapping("/authenticate")
    CompletableFuture<Access> authenticate(@RequestBody Key key, HttpServletRequest request) {
        if (key.token() == null) {
            throw BadField.missing("token");
        }
        if (key.password() == null) {
            throw BadField.missing("password");
        }
        if (key.password().length() > LONGEST_PASSWORD) {
            throw new Refused(ProblemCode.WRONG_CREDENTIALS);
        }
        Door.Closed door = closed(doors.find(key.token()));
        Doors.Try tried = doors.open(door, key.password(), request.getRemoteAddr());
        if (tried instanceof Doors.Try.Right) {
            Visits.Visit visit = visits.begin(door);
            return CompletableFuture.completedFuture(new Access(visit.secret().plain(), visit.expiresAt()));
        }
        Refused refused = new Refused(
                tried instanceof Doors.Try.Locked ? ProblemCode.LINK_LOCKED : ProblemCode.WRONG_CREDENTIALS);
        return slow.turn(request.getRemoteAddr()).thenApply(now -> {
            throw refused;
        });
    }

    @GetMapping("/report")
    CustomerReport report(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String header) {
        Report report = inside(secret(header));
        return new CustomerReport(
                report.id().value(),
                lab.name(),
                MaskedName.of(report.customerName(), "vi"),
                report.status().wireName(),
                report.version(),
                report.expiresAt());
    }

    @GetMapping("/report/pdf")
    ResponseEntity<byte[]> pdf(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String header,
            HttpServletRequest request) {
        String secret = secret(header);
        return Download.inline(visits.read(inside(secret), secret, request), "report.pdf", "application/pdf");
    }

    /** The report of a visit whose link still opens; anything else is the same 401. */
    private Report inside(String secret) {
        CustomerSession session = visits.find(secret).orElseThrow(CustomerController::unauthenticated);
        return links.findByHash(session.tokenHash())
                .filter(link -> link.stateAt(clock.instant()) == io.resultflow.domain.access.LinkState.ACTIVE)
                .flatMap(link -> reports.find(link.reportId()))
                .orElseThrow(CustomerController::unauthenticated);
    }

    private static String secret(@Nullable String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw unauthenticated();
        }
        return header.substring(SCHEME.length()).strip();
    }

    private static Refused unauthenticated() {
        return new Refused(ProblemCode.UNAUTHENTICATED);
    }

    private static Door.Closed closed(Door door) {
        if (door instanceof Door.Closed closed) {
            return closed;
        }
        throw new Refused(Doorplate.of(door).code());
    }
}
