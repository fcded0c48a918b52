package io.resultflow.api.outbox;

import io.resultflow.api.customer.LabProperties;
import io.resultflow.api.web.Language;
import io.resultflow.api.web.PageLocale;
import io.resultflow.store.Page;
import io.resultflow.store.outbox.OutboxMessage;
import io.resultflow.store.outbox.OutboxMessages;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A phone on which the outbox's texts are read; only for whoever sits at this machine. */
@Controller
@ConditionalOnProperty(name = "resultflow.sms.provider", havingValue = "outbox", matchIfMissing = true)
final class OutboxPage {
    private static final int SIZE = 50;
    private final OutboxMessages messages;
    private final LabProperties lab;

    OutboxPage(OutboxMessages messages, LabProperties lab) {
        this.messages = messages;
        this.lab = lab;
    }

    @GetMapping("/outbox")
    ModelAndView show(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        if (!Loopback.is(request)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Language language = lang == null ? Language.of(request) : Language.of(lang);
        PageLocale.say(request, language);
        int number = Math.max(1, Math.min(page, 1_000_000));
        Page<OutboxMessage> texts = messages.page(null, number, SIZE);
        return new ModelAndView("portal/outbox")
                .addObject("lang", language.code())
                .addObject("other", language == Language.VI ? "en" : "vi")
                .addObject("page", number)
                .addObject("newer", number > 1)
                .addObject("older", (long) number * SIZE < texts.total())
                .addObject(
                        "messages",
                        texts.items().stream()
                                .map(message -> Bubble.of(message, lab.zone()))
                                .toList());
    }
}
