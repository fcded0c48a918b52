package io.resultflow.e2e.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A text message as the customer reads it. */
public record Text(String link, String password) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/r/[A-Za-z0-9_-]+");
    private static final Pattern PASSWORD = Pattern.compile("(?<![0-9A-Za-z_/+-])[0-9]{6}(?![0-9A-Za-z_-])");

    /** Finds link and password in an outbox message. */
    public static Text of(JsonNode message) {
        return in(message.get("body").asString());
    }

    /** Finds link and password in what a phone shows. */
    public static Text in(String body) {
        Matcher link = LINK.matcher(body);
        if (!link.find()) {
            throw new AssertionError("no link in the text");
        }
        Matcher password = PASSWORD.matcher(link.replaceAll(" "));
        if (!password.find()) {
            throw new AssertionError("no password in the text");
        }
        return new Text(LINK.matcher(body).results().findFirst().orElseThrow().group(), password.group());
    }

    /** The secret in the link. */
    public String token() {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
