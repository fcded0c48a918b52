package io.resultflow.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.access.AttemptLimit;
import io.resultflow.domain.access.CodeKey;
import io.resultflow.domain.access.LinkState;
import io.resultflow.domain.access.PasswordKind;
import io.resultflow.domain.access.ShortCode;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Race;
import io.resultflow.store.Samples;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Links: they open nothing before their text is out and nothing after their end. */
public interface LinksContract extends OnEngine {
    private Links links() {
        return new Links(database());
    }

    private ReportId report() {
        return new Samples(database(), clock()).pending();
    }

    private Instant tomorrow() {
        return clock().instant().plus(Duration.ofHours(24));
    }

    private LinkState state(String tokenHash) {
        return links().findByHash(tokenHash).orElseThrow().stateAt(clock().instant());
    }

    @Test
    default void a_link_is_prepared_then_active_then_expired() {
        ReportId report = report();
        links().prepare("hash", "pass", new IntentKey(report, 1), clock().instant());
        assertThat(links().findByHash("hash"))
                .contains(new Link(
                        "hash",
                        "pass",
                        PasswordKind.SENT,
                        report,
                        1,
                        1,
                        LinkState.PREPARED,
                        null,
                        0,
                        clock().instant(),
                        null,
                        null));

        assertThat(links().activate("hash", tomorrow())).isTrue();
        assertThat(state("hash")).isEqualTo(LinkState.ACTIVE);

        clock().pass(Duration.ofHours(24));
        assertThat(state("hash")).isEqualTo(LinkState.EXPIRED);
        links().expireAll(report, clock().instant());
        assertThat(links().findByHash("hash").orElseThrow().state()).isEqualTo(LinkState.EXPIRED);
        assertThat(links().activate("hash", tomorrow())).isFalse();
        assertThat(links().findByHash("another")).isEmpty();
    }

    @Test
    default void preparing_and_activating_again_changes_nothing() {
        ReportId report = report();
        links().prepare("hash", "pass", new IntentKey(report, 1), clock().instant());
        links().activate("hash", tomorrow());
        Instant end = tomorrow();
        clock().pass(Duration.ofHours(1));

        links().prepare("hash", "other", new IntentKey(report, 1), clock().instant());
        assertThat(links().activate("hash", tomorrow())).isTrue();

        assertThat(links().findByHash("hash")).hasValueSatisfying(link -> {
            assertThat(link.passwordHash()).isEqualTo("pass");
            assertThat(link.expiresAt()).isEqualTo(end);
        });
    }

    @Test
    default void an_older_link_lives_on_beside_a_younger_one_until_its_own_end() {
        ReportId report = report();
        links().prepare("old", "pass", new IntentKey(report, 1), clock().instant());
        links().activate("old", tomorrow());
        clock().pass(Duration.ofHours(12));
        links().prepare("young", "pass", new IntentKey(report, 2), clock().instant());
        links().activate("young", tomorrow());
        clock().pass(Duration.ofHours(13));

        links().expireAll(report, clock().instant());

        assertThat(state("old")).isEqualTo(LinkState.EXPIRED);
        assertThat(state("young")).isEqualTo(LinkState.ACTIVE);
    }

    @Test
    default void a_link_whose_text_was_given_up_opens_if_the_text_turns_out_to_be_sent() {
        links().prepare("hash", "pass", new IntentKey(report(), 1), clock().instant());
        links().abandon("hash");
        assertThat(state("hash")).isEqualTo(LinkState.ABANDONED);

        assertThat(links().activate("hash", tomorrow())).isTrue();
        links().abandon("hash");

        assertThat(state("hash")).isEqualTo(LinkState.ACTIVE);
    }

    @Test
    default void revoking_ends_every_link_of_the_report_and_no_other() {
        ReportId report = report();
        links().prepare("one", "pass", new IntentKey(report, 1), clock().instant());
        links().activate("one", tomorrow());
        links().prepare("two", "pass", new IntentKey(report, 2), clock().instant());
        links().prepare("others", "pass", new IntentKey(report(), 1), clock().instant());

        links().revokeAll(report);

        assertThat(state("one")).isEqualTo(LinkState.REVOKED);
        assertThat(links().activate("two", tomorrow())).isFalse();
        assertThat(state("others")).isEqualTo(LinkState.PREPARED);
    }

    @Test
    default void many_guesses_at_once_are_no_more_than_a_link_allows() throws Exception {
        links().prepare("hash", "pass", new IntentKey(report(), 1), clock().instant());

        var taken = Race.of(() -> links().takeTry("hash"));

        assertThat(taken).filteredOn(allowed -> allowed).hasSize(AttemptLimit.PER_LINK);
        assertThat(links().failures("hash")).isEqualTo(new Failures(AttemptLimit.PER_LINK, AttemptLimit.PER_LINK));
    }

    @Test
    default void a_report_allows_no_more_over_all_its_links() {
        ReportId report = report();
        int allowed = 0;
        for (int sequence = 1; sequence <= 3; sequence++) {
            links().prepare("hash" + sequence, "pass", new IntentKey(report, sequence), clock().instant());
            for (int i = 0; i < AttemptLimit.PER_LINK; i++) {
                allowed += links().takeTry("hash" + sequence) ? 1 : 0;
            }
        }

        assertThat(allowed).isEqualTo(AttemptLimit.PER_REPORT);
        assertThat(links().failures("hash3")).isEqualTo(new Failures(0, AttemptLimit.PER_REPORT));
    }

    @Test
    default void a_right_password_costs_no_try() {
        links().prepare("hash", "pass", new IntentKey(report(), 1), clock().instant());

        for (int i = 0; i < 20; i++) {
            assertThat(links().takeTry("hash")).isTrue();
            links().returnTry("hash");
        }

        assertThat(links().failures("hash")).isEqualTo(new Failures(0, 0));
        assertThat(links().takeTry("unknown")).isFalse();
    }

    @Test
    default void the_first_text_of_a_version_keeps_its_time_however_many_follow() {
        ReportId report = report();
        assertThat(links().firstSent(report, 1)).isEmpty();
        Instant first = clock().instant();
        links().prepare("first", "pass", new IntentKey(report, 1), first);
        assertThat(links().firstSent(report, 1))
                .as("nobody knows whether it went out")
                .isEmpty();
        links().activate("first", tomorrow());
        clock().pass(Duration.ofDays(3));
        links().prepare("second", "pass", new IntentKey(report, 2), clock().instant());
        links().activate("second", tomorrow());
        links().revokeAll(report);
        assertThat(links().firstSent(report, 1)).contains(first);
        assertThat(links().firstSent(report, 2)).isEmpty();
    }

    @Test
    default void staff_may_forgive_a_report_its_wrong_passwords_and_its_locked_link_stays_locked() {
        ReportId report = report();
        links().prepare("locked", "pass", new IntentKey(report, 1), clock().instant());
        links().prepare("fresh", "pass", new IntentKey(report, 2), clock().instant());
        for (int i = 0; i < AttemptLimit.PER_LINK; i++) {
            links().takeTry("locked");
            links().takeTry("fresh");
        }
        links().prepare("newest", "pass", new IntentKey(report, 3), clock().instant());
        assertThat(links().takeTry("newest")).isFalse();
        links().forgiveTries(report);
        assertThat(links().takeTry("newest")).isTrue();
        assertThat(links().takeTry("locked")).isFalse();
    }

    @Test
    default void a_link_is_found_by_its_code_and_the_store_holds_neither_code_nor_token() {
        AccessToken token = AccessToken.random(new SecureRandom());
        ShortCode code = ShortCode.random(new SecureRandom());
        links().prepare(token.hash(), "pass", new IntentKey(report(), 1), clock().instant());
        links().giveCode(token.hash(), CodeKey.of(code), token);

        assertThat(links().tokenOf(CodeKey.of(code))).contains(token);
        assertThat(links().tokenOf(CodeKey.of(new ShortCode("222222222")))).isEmpty();
        assertThat(database().getCollection("links").find().first().toJson())
                .doesNotContain(code.plain(), token.plain());
    }
}
