package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.access.CodeKey;
import io.resultflow.domain.access.ShortCode;
import io.resultflow.store.access.Links;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A code typed at the front door finds the link that somebody cannot tap. */
class CodeIT {
    private static final ApiServer API = ApiServer.get();
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Customer customer = new Customer(API);

    @Test
    void a_code_leads_to_its_link_which_asks_for_its_password() {
        SentReport sent = SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "vi");
        ShortCode code = code(sent);
        assertThat(customer.open("/?lang=en").text()).contains("Code from the text message", "name=\"code\"");
        Answer found = customer.post("/", "lang=en&code=" + code.shown().toLowerCase(Locale.ROOT));
        assertThat(found.status()).isEqualTo(303);
        assertThat(found.header("Location")).isEqualTo(sent.path() + "?lang=en");
        assertThat(found.header("Set-Cookie")).isEmpty();
        assertThat(customer.open(sent.path()).text()).contains("name=\"password\"");
    }

    @Test
    void an_unknown_code_is_told_in_the_language_of_the_page() {
        String unknown = ShortCode.random(RANDOM).shown();
        Answer vietnamese = customer.post("/", "lang=vi&code=" + unknown);
        assertThat(vietnamese.status()).isEqualTo(404);
        assertThat(vietnamese.text())
                .contains("Mã này không đúng", "name=\"code\"")
                .doesNotContain(unknown);
        assertThat(customer.post("/", "lang=en&code=short").text()).contains("We do not know this code");
        assertThat(customer.post("/", "lang=en").status()).isEqualTo(404);
    }

    @Test
    void whoever_guesses_waits_and_others_do_not() {
        String guesser = "127.0.9.1";
        for (int guess = 0; guess < 100; guess++) {
            assertThat(typed(guesser, ShortCode.random(RANDOM))).startsWith("HTTP/1.1 404");
        }
        SentReport sent = SentReport.toANewPhone(API, "Nguyễn Thị Hoa", "en");
        ShortCode right = code(sent);
        assertThat(typed(guesser, right)).startsWith("HTTP/1.1 429").contains("Retry-After:");
        assertThat(typed("127.0.9.2", right)).startsWith("HTTP/1.1 303");
        API.bean(TestClock.class).pass(Duration.ofMinutes(1));
        assertThat(typed(guesser, right)).startsWith("HTTP/1.1 303");
    }

    private static ShortCode code(SentReport sent) {
        ShortCode code = ShortCode.random(RANDOM);
        API.bean(Links.class).giveCode(sent.token().hash(), CodeKey.of(code), sent.token());
        return code;
    }

    private static String typed(String address, ShortCode code) {
        return RawHttp.answerTo(
                address,
                API.url(),
                "POST /",
                List.of("Host: 127.0.0.1", "Content-Type: application/x-www-form-urlencoded"),
                "lang=en&code=" + code.shown());
    }
}
