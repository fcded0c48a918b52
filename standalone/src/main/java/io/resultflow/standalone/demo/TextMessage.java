package io.resultflow.standalone.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Link and password as a customer finds them in a text. */
record TextMessage(String to, String link, String password) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/r/[A-Za-z0-9_-]+");
    private static final Pattern PASSWORD = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    /**
     * @throws DemoFailure when the text lacks one of the two
     */
    static TextMessage of(String to, String body) {
        Matcher link = LINK.matcher(body);
        Matcher password = PASSWORD.matcher(LINK.matcher(body).replaceAll(" "));
        if (!link.find() || !password.find()) {
            throw new DemoFailure("a text has no link or no password");
        }
        return new TextMessage(to, link.group(), password.group());
    }

    @Override
    public String toString() {
        return "TextMessage[]";
    }
}
