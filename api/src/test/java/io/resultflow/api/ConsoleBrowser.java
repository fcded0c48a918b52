package io.resultflow.api;

import java.net.HttpCookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A staff member's browser without JavaScript, at an address of its own, so that nobody else's wrong tries count here. */
final class ConsoleBrowser {
    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String COOKIE = "staff";
    private final ApiServer api;
    private final String address = "127.7.0." + LAST.incrementAndGet();
    private final Map<String, String> cookies = new TreeMap<>();

    ConsoleBrowser(ApiServer api) {
        this.api = api;
    }

    /** What came back. */
    record Page(int status, List<String> head, String text) {
        static Page of(String answer) {
            int end = answer.indexOf("\r\n\r\n");
            List<String> head = answer.substring(0, end).lines().toList();
            return new Page(Integer.parseInt(head.get(0).split(" ")[1]), head, answer.substring(end));
        }

        /** The first header of that name; empty when there is none. */
        String header(String name) {
            return headers(name).findFirst().orElse("");
        }

        private Stream<String> headers(String name) {
            return head.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip());
        }
    }

    /** Where it stands. */
    String address() {
        return address;
    }

    Page open(String path, String... headers) {
        return send("GET " + path, List.of(headers), "");
    }

    /** Sends a form of names and values, each after its name. */
    Page post(String path, String... fields) {
        return postWith(List.of(), path, fields);
    }

    /** The same with headers besides. */
    Page postWith(List<String> headers, String path, String... fields) {
        List<String> all = new ArrayList<>(headers);
        all.add("Content-Type: application/x-www-form-urlencoded");
        List<String> encoded = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            encoded.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send("POST " + path, all, String.join("&", encoded));
    }

    Page signIn(String name, String password) {
        return post("/console/sign-in", "username", name, "password", password);
    }

    /** Sends with the cookies that the console gave, and keeps those that it gives. */
    Page send(String firstLine, List<String> headers, String body) {
        List<String> all = new ArrayList<>(headers);
        all.add("Host: " + api.url().replace("http://", ""));
        if (!cookies.isEmpty()) {
            all.add(cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ", "Cookie: ", "")));
        }
        Page page = Page.of(RawHttp.answerTo(address, api.url(), firstLine, all, body));
        page.headers("Set-Cookie").forEach(this::keep);
        return page;
    }

    private void keep(String header) {
        HttpCookie cookie = HttpCookie.parse(header).get(0);
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    /** What goes with the code that a page asks for after the password. */
    static String challenge(Page asked) {
        return asked.text().replaceAll("(?s).*name=\"challenge\" value=\"([^\"]+)\".*", "$1");
    }

    /** What the cookie of a login holds; null while nobody is signed in. */
    @Nullable
    String token() {
        return cookies.get(COOKIE);
    }

    /** Puts another secret in its place. */
    void forge(String token) {
        cookies.put(COOKIE, token);
    }
}
