package io.resultflow.e2e.client;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A customer's browser without JavaScript: follows redirects, keeps cookies, sends the form's hidden fields back. */
public final class CustomerClient {
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    /** Opens a page. */
    public Answer open(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)).GET().build());
    }

    /** Opens the link, types the password, and answers the page that comes. */
    public Answer enter(String link, String password) throws IOException, InterruptedException {
        return submit(link, open(link).expect(200).text(), "password=" + encode(password));
    }

    /** Asks for a new link on a page that offers one, and answers the page that comes. */
    public Answer renew(String link) throws IOException, InterruptedException {
        String page = open(link).text();
        if (!page.contains("/renew\"")) {
            throw new AssertionError("no new link is offered");
        }
        return submit(link + "/renew", page);
    }

    /** Sends the page's form to where it goes, with its hidden fields and what was typed. */
    private Answer submit(String to, String page, String... typed) throws IOException, InterruptedException {
        StringJoiner fields = new StringJoiner("&");
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            fields.add(encode(group(NAME, hidden.group())) + "=" + encode(group(VALUE, hidden.group())));
        }
        Stream.of(typed).forEach(fields::add);
        URI target = URI.create(to);
        return send(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", target.getScheme() + "://" + target.getAuthority())
                .POST(BodyPublishers.ofString(fields.toString()))
                .build());
    }

    /** Reads the PDF behind a link that was entered. */
    public Answer pdf(String link) throws IOException, InterruptedException {
        return open(link + "/report.pdf");
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
