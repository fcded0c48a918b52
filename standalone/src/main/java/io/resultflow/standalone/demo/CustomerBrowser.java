package io.resultflow.standalone.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One customer's browser, without JavaScript: cookies kept, redirects followed, hidden fields sent back. */
final class CustomerBrowser {
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value|type)=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /**
     * Opens the link, types the password and downloads the report.
     *
     * @throws DemoFailure when a page or the PDF does not come
     */
    byte[] report(TextMessage text) throws IOException, InterruptedException {
        URI link = URI.create(text.link());
        String form = new String(fetch(HttpRequest.newBuilder(link).build(), "the link"), StandardCharsets.UTF_8);
        List<String> fields = hidden(form);
        fields.add("password=" + text.password());
        fetch(
                HttpRequest.newBuilder(link)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", fields)))
                        .build(),
                "the password");
        return fetch(
                HttpRequest.newBuilder(URI.create(text.link() + "/report.pdf")).build(), "the PDF");
    }

    private byte[] fetch(HttpRequest request, String what) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new DemoFailure(what + " of a customer was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private static List<String> hidden(String form) {
        List<String> fields = new ArrayList<>();
        Matcher inputs = INPUT.matcher(form);
        while (inputs.find()) {
            String name = "";
            String value = "";
            boolean isHidden = false;
            Matcher attributes = ATTRIBUTE.matcher(inputs.group());
            while (attributes.find()) {
                switch (attributes.group(1)) {
                    case "name" -> name = attributes.group(2);
                    case "value" -> value = attributes.group(2);
                    default -> isHidden = attributes.group(2).equals("hidden");
                }
            }
            if (isHidden) {
                fields.add(encode(name) + "=" + encode(value));
            }
        }
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
