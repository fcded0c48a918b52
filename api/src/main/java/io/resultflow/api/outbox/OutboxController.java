package io.resultflow.api.outbox;

import io.resultflow.api.web.PageJson;
import io.resultflow.api.web.Paging;
import io.resultflow.domain.batch.BatchOptions;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.store.outbox.OutboxMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The texts that the outbox provider "sent", for admins; absent with any other provider. */
@RestController
@RequestMapping("/api/v1/outbox")
@ConditionalOnProperty(name = "resultflow.sms.provider", havingValue = "outbox", matchIfMissing = true)
final class OutboxController {
    private final OutboxMessages messages;

    OutboxController(OutboxMessages messages) {
        this.messages = messages;
    }

    @GetMapping
    PageJson<MessageJson> list(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = Paging.FIRST) int page,
            @RequestParam(defaultValue = Paging.USUAL) int size) {
        Paging asked = new Paging(page, size);
        PhoneNumber phone = to == null
                ? null
                : PhoneNumber.parse(to.startsWith(" ") ? "+" + to.strip() : to, BatchOptions.DEFAULT.region());
        return PageJson.of(messages.page(phone, asked.page(), asked.size()), MessageJson::of);
    }
}
