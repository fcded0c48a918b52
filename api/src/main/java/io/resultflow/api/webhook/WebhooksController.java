package io.resultflow.api.webhook;

import io.resultflow.api.problem.BadField;
import io.resultflow.api.security.Staff;
import io.resultflow.api.web.Engine;
import io.resultflow.api.web.PageJson;
import io.resultflow.api.web.Paging;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.webhook.WebhookEvent;
import io.resultflow.domain.webhook.WebhookId;
import io.resultflow.domain.webhook.WebhookSecret;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.webhook.Tellings;
import io.resultflow.store.webhook.Webhook;
import io.resultflow.store.webhook.Webhooks;
import io.resultflow.workflows.WorkflowStarts;
import io.resultflow.workflows.webhook.WebhookWorkflow;
import io.temporal.client.WorkflowClient;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The programs that are told what happens, as admins keep them. */
@RestController
@RequestMapping("/api/v1/webhooks")
final class WebhooksController {
    private static final int USUAL_OVERLAP_HOURS = 24;
    private static final int LONGEST_OVERLAP_HOURS = 24 * 7;
    private static final int MOST = 20;

    private final Webhooks webhooks;
    private final Tellings tellings;
    private final WebhookTarget target;
    private final AuditLog audit;
    private final WorkflowClient client;
    private final Engine engine;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhooksController(
            Webhooks webhooks,
            Tellings tellings,
            WebhookTarget target,
            AuditLog audit,
            WorkflowClient client,
            Engine engine,
            Clock clock) {
        this.webhooks = webhooks;
        this.tellings = tellings;
        this.target = target;
        this.audit = audit;
        this.client = client;
        this.engine = engine;
        this.clock = clock;
    }

    /** What staff choose; what a change leaves out stays. */
    record Chosen(
            @Nullable String url,
            @Nullable List<String> events,
            @Nullable Boolean active) {
        Set<WebhookEvent> chosenEvents() {
            if (events == null || events.isEmpty()) {
                throw BadField.missing("events");
            }
            return events.stream()
                    .map(name -> WebhookEvent.ofWireName(name)
                            .filter(event -> event != WebhookEvent.TEST)
                            .orElseThrow(() -> BadField.notAllowed("events")))
                    .collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return "Chosen[…]";
        }
    }

    /** For how long the secret before counts too. */
    record Rotation(@Nullable Integer overlapHours) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WebhookJson create(@RequestBody Chosen chosen, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        Set<WebhookEvent> events = chosen.chosenEvents();
        if (webhooks.all().size() >= MOST) {
            throw BadField.notAllowed("url");
        }
        WebhookSecret secret = WebhookSecret.random(random);
        Webhook webhook = webhooks.create(target.of(chosen.url()), events, secret);
        record(AuditAction.WEBHOOK_CREATED, webhook.id(), staff, request);
        startTelling();
        return WebhookJson.of(webhook, secret.plain());
    }

    @GetMapping
    PageJson<WebhookJson> list() {
        List<WebhookJson> all = webhooks.all().stream().map(WebhookJson::of).toList();
        return PageJson.whole(all, Math.max(MOST, all.size()));
    }

    @GetMapping("/{id}")
    WebhookJson one(@PathVariable WebhookId id) {
        return WebhookJson.of(found(id));
    }

    @PatchMapping("/{id}")
    WebhookJson change(
            @PathVariable WebhookId id,
            @RequestBody Chosen chosen,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        Webhook before = found(id);
        webhooks.change(
                id,
                chosen.url() == null ? before.url() : target.of(chosen.url()),
                chosen.events() == null ? before.events() : chosen.chosenEvents(),
                chosen.active() == null ? before.active() : chosen.active());
        record(AuditAction.WEBHOOK_UPDATED, id, staff, request);
        startTelling();
        return WebhookJson.of(found(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable WebhookId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        if (!webhooks.delete(id)) {
            throw new Refused(ProblemCode.NOT_FOUND);
        }
        record(AuditAction.WEBHOOK_DELETED, id, staff, request);
    }

    /** A new secret, shown once; until the overlap ends events carry a signature of each. */
    @PostMapping("/{id}/secret")
    @ResponseStatus(HttpStatus.CREATED)
    WebhookJson rotate(
            @PathVariable WebhookId id,
            @RequestBody(required = false) @Nullable Rotation asked,
            @AuthenticationPrincipal Staff staff,
            HttpServletRequest request) {
        Integer hours = asked == null ? null : asked.overlapHours();
        int overlap = hours == null ? USUAL_OVERLAP_HOURS : hours;
        if (overlap < 0 || overlap > LONGEST_OVERLAP_HOURS) {
            throw BadField.notAllowed("overlap_hours");
        }
        WebhookSecret secret = WebhookSecret.random(random);
        webhooks.rotate(found(id), secret, Duration.ofHours(overlap));
        record(AuditAction.WEBHOOK_SECRET_ROTATED, id, staff, request);
        return WebhookJson.of(found(id), secret.plain());
    }

    /** Tells it {@code webhook.test}, once; what became of it stands among the deliveries. */
    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void test(@PathVariable WebhookId id, @AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        Webhook webhook = found(id);
        tellings.add(webhook.id(), WebhookEvent.TEST, "", clock.instant().toString(), Duration.ZERO);
        record(AuditAction.WEBHOOK_TESTED, id, staff, request);
        startTelling();
    }

    @GetMapping("/{id}/deliveries")
    PageJson<WebhookJson.Delivery> deliveries(
            @PathVariable WebhookId id,
            @RequestParam(defaultValue = Paging.FIRST) int page,
            @RequestParam(defaultValue = Paging.USUAL) int size) {
        Paging paging = new Paging(page, size);
        return PageJson.of(tellings.page(found(id).id(), paging.page(), paging.size()), WebhookJson.Delivery::of);
    }

    private Webhook found(WebhookId id) {
        return webhooks.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND));
    }

    private void startTelling() {
        WebhookWorkflow telling = client.newWorkflowStub(WebhookWorkflow.class, WorkflowStarts.webhooks());
        engine.ask(() -> WorkflowClient.start(telling::run));
    }

    private void record(AuditAction action, WebhookId id, Staff staff, HttpServletRequest request) {
        audit.record(staff.id(), action, Subject.of(id), request.getRemoteAddr(), null, List.of());
    }
}
