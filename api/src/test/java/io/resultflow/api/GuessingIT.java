package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.access.AttemptLimit;
import io.resultflow.domain.access.Patience;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.user.LoginTries;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What somebody finds out who guesses: nothing, and he shuts nobody out. */
class GuessingIT {
    private static final ApiServer API = ApiServer.get();
    private static final int GUESSES = 51;
    private static final int TOKENS = 10_000;
    private static final int CUSTOMERS = 100;
    private static final int TOO_MANY = 204;
    private static final Patience ANY = new Patience(1, Duration.ZERO, Duration.ZERO);
    private static final int SIDE_BY_SIDE = 8;
    private final Customer customer = new Customer(API);

    @Test
    void guesses_from_fifty_one_addresses_at_once_are_five_and_the_patient_gets_in_after_renewal() throws Exception {
        SentReport sent = SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "en");
        List<String> answers = sideBySide(IntStream.rangeClosed(1, GUESSES)
                .mapToObj(guess -> (Step<String>) () -> guess("127.0.7." + guess, sent, String.format("%06d", guess)))
                .toList());
        assertThat(answers.stream().filter(answer -> answer.contains("This password is not right")))
                .hasSizeLessThan(AttemptLimit.PER_LINK);
        assertThat(answers).noneMatch(answer -> answer.contains("Set-Cookie"));
        assertThat(wrong(sent)).isEqualTo(AttemptLimit.PER_LINK);
        assertThat(customer.enter(sent, "482913").status()).isEqualTo(403);

        try (ObedientEngine engine = new ObedientEngine(API)) {
            engine.start();
            assertThat(customer.post(sent.path() + "/renew", "lang=en").status())
                    .isEqualTo(303);
        }
        SentReport renewed = sent.resent(API, 2);
        assertThat(customer.enter(renewed, "482913").status()).isEqualTo(303);
    }

    @Test
    void ten_thousand_made_up_links_lead_nowhere_and_leave_nothing_behind() throws Exception {
        SentReport sent = SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "en");
        SecureRandom random = new SecureRandom();
        Map<String, Long> before = stored();
        List<Integer> statuses = sideBySide(IntStream.range(0, TOKENS)
                .mapToObj(i -> (Step<Integer>)
                        () -> customer.open("/r/" + AccessToken.random(random).plain())
                                .status())
                .toList());
        assertThat(statuses).hasSize(TOKENS).containsOnly(404);
        assertThat(stored()).isEqualTo(before);
        assertThat(customer.enter(sent, "482913").status()).isEqualTo(303);
    }

    @Test
    void a_hundred_customers_behind_one_address_all_get_in_however_many_mistype() throws Exception {
        List<SentReport> reports = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "vi"))
                .toList();
        List<byte[]> read = sideBySide(reports.stream()
                .map(sent -> (Step<byte[]>) () -> {
                    assertThat(customer.enter(sent, "000000").status()).isEqualTo(403);
                    Answer entered = customer.enter(sent, "482913");
                    return customer.open(sent.path() + "/report.pdf", Customer.cookie(entered))
                            .response()
                            .body();
                })
                .toList());
        assertThat(read)
                .hasSize(CUSTOMERS)
                .allMatch(pdf -> new String(pdf, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"));
    }

    @Test
    void an_address_of_too_many_wrong_passwords_is_still_answered_and_a_right_one_opens() {
        String guesser = "127.0.8.1";
        for (int guess = 0; guess < TOO_MANY; guess += AttemptLimit.PER_LINK - 1) {
            SentReport sent = SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "en");
            for (int i = 1; i < AttemptLimit.PER_LINK; i++) {
                assertThat(guess(guesser, sent, "000000"))
                        .startsWith("HTTP/1.1 403")
                        .contains("This password is not right", "X-Request-Id: ");
            }
        }
        assertThat(API.bean(LoginTries.class).take("password\n" + guesser, ANY))
                .as("what the next wrong one waits")
                .isPositive();
        SentReport sent = SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "en");
        assertThat(guess(guesser, sent, "482913")).startsWith("HTTP/1.1 303").contains("Set-Cookie");
    }

    @Test
    void the_cookie_of_one_report_opens_no_page_of_another() {
        SentReport mine = SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "en");
        SentReport others = SentReport.toANewPhone(API, "Trần Văn Bình", "en");
        String cookie = Customer.cookie(customer.enter(mine, "482913"));
        assertThat(customer.open(mine.path(), cookie).text()).contains("report.pdf");
        assertThat(customer.open(others.path(), cookie).text())
                .doesNotContain("report.pdf")
                .contains("name=\"password\"");
        assertThat(customer.open(others.path() + "/report.pdf", cookie).status())
                .isEqualTo(403);
        SentReport newer = mine.resent(API, 2);
        assertThat(customer.open(newer.path() + "/report.pdf", cookie).status())
                .as("nor another link of the same")
                .isEqualTo(403);
    }

    /** Something that is done side by side with others. */
    private interface Step<T> {
        T take() throws Exception;
    }

    private static <T> List<T> sideBySide(List<Step<T>> steps) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            List<Future<T>> running = new ArrayList<>();
            steps.forEach(step -> running.add(hands.submit(step::take)));
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            hands.shutdown();
        }
    }

    private static String guess(String address, SentReport sent, String password) {
        return RawHttp.answerTo(
                address,
                API.url(),
                "POST " + sent.path(),
                List.of("Host: 127.0.0.1", "Content-Type: application/x-www-form-urlencoded"),
                "lang=en&password=" + password);
    }

    /** The addresses that wrong passwords came from. */
    private static long wrong(SentReport sent) {
        List<String> addresses = new ArrayList<>();
        API.bean(MongoDatabase.class)
                .getCollection(CollectionNames.EVENTS)
                .find(new Document("subject_id", sent.id().value()))
                .forEach(event -> addresses.add(event.getString("ip_address")));
        return addresses.stream().distinct().count();
    }

    /** How much stands in each collection that a visitor's request might write to. */
    private static Map<String, Long> stored() {
        Map<String, Long> counts = new HashMap<>();
        MongoDatabase database = API.bean(MongoDatabase.class);
        database.listCollectionNames()
                .forEach(name -> counts.put(name, database.getCollection(name).countDocuments()));
        return counts;
    }
}
