package io.resultflow.store.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.batch.BatchId;
import io.resultflow.domain.delivery.FailureAlarm;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Race;
import io.resultflow.store.Samples;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How many texts a day has, and how a batch's last ones fared. */
public interface SendingContract extends OnEngine {
    LocalDate TODAY = LocalDate.of(2026, 3, 2);
    FailureAlarm HALF_OF_FOUR = new FailureAlarm(4, 0.5);

    private DailyTexts days() {
        return new DailyTexts(database(), clock());
    }

    private RecentTexts recent() {
        return new RecentTexts(database(), clock());
    }

    private static BatchId batch() {
        return new BatchId(Samples.hex());
    }

    @Test
    default void many_workers_at_once_send_no_more_texts_than_the_day_has() throws Exception {
        LocalDate day = LocalDate.of(2026, 3, 1);

        var taken = Race.of(() -> days().take(day, 3));

        assertThat(taken).filteredOn(one -> one).hasSize(3);
        assertThat(days().take(day, 3)).isFalse();
        assertThat(days().take(day.plusDays(1), 3)).isTrue();
    }

    @Test
    default void a_text_that_did_not_go_out_is_given_back_and_one_that_must_go_out_counts() {
        assertThat(days().take(TODAY, 1)).isTrue();
        days().giveBack(TODAY);
        assertThat(days().take(TODAY, 1)).isTrue();

        days().count(TODAY);
        days().giveBack(TODAY);
        assertThat(days().take(TODAY, 1)).isFalse();
    }

    @Test
    default void the_alarm_rings_once_when_too_many_of_the_last_texts_failed_and_listens_anew() {
        BatchId batch = batch();
        assertThat(recent().note(batch, true, HALF_OF_FOUR)).isFalse();
        assertThat(recent().note(batch, false, HALF_OF_FOUR)).isFalse();
        assertThat(recent().note(batch, false, HALF_OF_FOUR)).isFalse();
        assertThat(recent().note(batch, true, HALF_OF_FOUR)).isTrue();

        assertThat(recent().note(batch, true, HALF_OF_FOUR)).isFalse();
        assertThat(recent().note(batch(), true, HALF_OF_FOUR)).isFalse();
    }

    @Test
    default void what_failed_long_ago_is_forgotten() {
        BatchId batch = batch();
        recent().note(batch, true, HALF_OF_FOUR);
        for (int i = 0; i < 4; i++) {
            recent().note(batch, false, HALF_OF_FOUR);
        }
        assertThat(recent().note(batch, true, HALF_OF_FOUR)).isFalse();
    }

    @Test
    default void without_an_alarm_nothing_is_noted() {
        assertThat(recent().note(batch(), true, FailureAlarm.OFF)).isFalse();
    }
}
