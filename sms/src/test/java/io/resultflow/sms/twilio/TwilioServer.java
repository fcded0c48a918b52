package io.resultflow.sms.twilio;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.resultflow.domain.report.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Speaks Twilio's Messages API on loopback, with the faults that a network and Twilio have. */
public final class TwilioServer implements AutoCloseable {
    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String TOKEN = "an-auth-token-of-a-test";

    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What goes wrong with a request to send. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** 500, nothing taken. */
        ERROR,
        /** 500, though the text was taken. */
        ERROR_AFTER_TAKING,
        /** 429 with Retry-After: 1, nothing taken. */
        BUSY,
        /** The connection ends before anything is taken. */
        DROP,
        /** The text is taken, the connection ends before the answer. */
        DROP_AFTER_TAKING,
        /** The text is taken, the connection ends in the middle of the answer. */
        CUT_ANSWER,
        /** The text is taken, the answer comes when nobody waits for it any more. */
        SLOW
    }

    /** A text as Twilio has it; {@code fields} are what it was sent with. */
    public record Text(String sid, String to, String body, String created, Map<String, String> fields) {
        @Override
        public String toString() {
            return "Text[" + sid + "]";
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Clock clock;
    private final AtomicInteger sids = new AtomicInteger();
    private final List<Text> texts = new CopyOnWriteArrayList<>();

    /** What goes wrong with the next request to send. */
    public volatile Supplier<Fault> faults = () -> Fault.NONE;
    /** The error that every text is refused with, as Twilio numbers it; 0 for none. */
    public volatile int refusesWith;
    /** Whether the list shows texts without their bodies. */
    public volatile boolean redacts;
    /** Whether the list does not show what it has. */
    public volatile boolean lists = true;
    /** Whether the list cannot be asked. */
    public volatile boolean listFails;

    public final AtomicInteger requests = new AtomicInteger();

    public TwilioServer(Clock clock) {
        this.clock = clock;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json", this::messages);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Every text that was taken, oldest first. */
    public List<Text> texts() {
        return List.copyOf(texts);
    }

    /** The bodies that were taken for {@code number}, oldest first. */
    public List<String> received(PhoneNumber number) {
        return texts.stream()
                .filter(text -> text.to().equals(number.e164()))
                .map(Text::body)
                .toList();
    }

    private void messages(HttpExchange exchange) throws IOException {
        try (exchange) {
            String expected = "Basic "
                    + Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
            if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, error(401, 20003));
            } else if ("POST".equals(exchange.getRequestMethod())) {
                requests.incrementAndGet();
                send(exchange);
            } else {
                list(exchange);
            }
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Fault fault = faults.get();
        switch (fault) {
            case ERROR -> answer(exchange, 500, error(500, 20500));
            case BUSY -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                answer(exchange, 429, error(429, 20429));
            }
            case DROP -> {}
            case ERROR_AFTER_TAKING -> {
                take(form);
                answer(exchange, 500, error(500, 20500));
            }
            case DROP_AFTER_TAKING -> take(form);
            case CUT_ANSWER -> {
                byte[] body = json(shown(take(form)));
                exchange.sendResponseHeaders(201, body.length);
                exchange.getResponseBody().write(body, 0, body.length / 2);
                exchange.getResponseBody().flush();
            }
            case SLOW -> {
                take(form);
                awaitClosing();
            }
            case NONE -> {
                if (refusesWith != 0) {
                    answer(exchange, 400, error(400, refusesWith));
                } else {
                    answer(exchange, 201, shown(take(form)));
                }
            }
        }
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Text take(Map<String, String> form) {
        Text text = new Text(
                "SM%032x".formatted(sids.incrementAndGet()),
                form.getOrDefault("To", ""),
                form.getOrDefault("Body", ""),
                DATE.format(clock.instant()),
                form);
        texts.add(text);
        return text;
    }

    private void list(HttpExchange exchange) throws IOException {
        if (listFails) {
            answer(exchange, 500, error(500, 20500));
            return;
        }
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        int page = Integer.parseInt(query.getOrDefault("Page", "0"));
        int size = Integer.parseInt(query.getOrDefault("PageSize", "50"));
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        for (int i = texts.size() - 1; lists && i >= 0; i--) {
            if (texts.get(i).to().equals(query.get("To"))) {
                found.add(shown(texts.get(i)));
            }
        }
        int from = Math.min(page * size, found.size());
        int to = Math.min(from + size, found.size());
        String path = exchange.getRequestURI().getRawPath();
        String rest = "?To=" + query.getOrDefault("To", "").replace("+", "%2B") + "&PageSize=" + size + "&Page=";
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("messages", found.subList(from, to));
        answer.put("page", page);
        answer.put("page_size", size);
        answer.put("uri", path + rest + page);
        answer.put("first_page_uri", path + rest + 0);
        answer.put("next_page_uri", to < found.size() ? path + rest + (page + 1) : null);
        answer.put("previous_page_uri", null);
        answer(exchange, 200, answer);
    }

    private Map<String, @Nullable Object> shown(Text text) {
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put("sid", text.sid());
        json.put("account_sid", ACCOUNT);
        json.put("to", text.to());
        json.put("from", text.fields().get("From"));
        json.put("body", redacts ? "" : text.body());
        json.put("status", "queued");
        json.put("direction", "outbound-api");
        json.put("date_created", text.created());
        json.put("date_sent", null);
        return json;
    }

    private static Map<String, @Nullable Object> error(int status, int code) {
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put("status", status);
        json.put("code", code);
        json.put("message", "as the test asked");
        return json;
    }

    private static void answer(HttpExchange exchange, int status, Map<String, @Nullable Object> json)
            throws IOException {
        byte[] body = json(json);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] json(Map<String, @Nullable Object> json) throws IOException {
        return JSON.writeValueAsBytes(json);
    }

    private static Map<String, String> form(@Nullable String text) {
        Map<String, String> fields = new HashMap<>();
        for (String field : (text == null ? "" : text).split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        URLDecoder.decode(field.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
