package io.resultflow.api.outbox;

import io.resultflow.store.outbox.OutboxMessage;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text as the phone page shows it, its links told apart from its words. */
public record Bubble(String to, String when, @Nullable String body, List<Part> parts) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s]+[^\\s.,;:!?)]");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /** Words, or a link. */
    public record Part(String text, boolean link) {
        @Override
        public String toString() {
            return "Part[…]";
        }
    }

    static Bubble of(OutboxMessage message, ZoneId zone) {
        String body = message.body();
        return new Bubble(
                message.to().e164(),
                WHEN.format(message.createdAt().atZone(zone)),
                body,
                body == null ? List.of() : split(body));
    }

    private static List<Part> split(String body) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        Matcher link = LINK.matcher(body);
        while (link.find()) {
            parts.add(new Part(body.substring(from, link.start()), false));
            parts.add(new Part(link.group(), true));
            from = link.end();
        }
        parts.add(new Part(body.substring(from), false));
        return List.copyOf(parts);
    }

    @Override
    public String toString() {
        return "Bubble[…]";
    }
}
