package io.resultflow.api.customer;

import io.resultflow.api.web.Language;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a customer wanted to be when the password was asked: there they get after it, and nowhere else. */
enum Goal {
    PAGE("?"),
    PDF("/report.pdf?"),
    DOWNLOAD("/report.pdf?download=1&");

    private final String below;

    Goal(String below) {
        this.below = below;
    }

    /** What a form brought back; the page for anything that is none. */
    static Goal of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(goal -> goal.wireName().equals(name))
                .findFirst()
                .orElse(PAGE);
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its address below the link with this token, one that was found. */
    URI under(String token, @Nullable String lang) {
        String address = "/r/" + token + below
                + (lang == null ? "" : "lang=" + Language.of(lang).code());
        return URI.create(address.replaceFirst("[?&]$", ""));
    }
}
