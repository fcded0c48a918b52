package io.resultflow.store.sending;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.Document;
import org.bson.conversions.Bson;

/** How many texts a day has seen, over all workers: one small document a day, kept for a week. */
public final class DailyTexts {
    private static final Duration KEPT = Duration.ofDays(7);

    private final MongoCollection<Document> days;
    private final Clock clock;

    public DailyTexts(MongoDatabase database, Clock clock) {
        this.days = database.getCollection(CollectionNames.DAILY_TEXTS);
        this.clock = clock;
    }

    /** Takes one of the day's {@code cap} texts; false when none is left. Many at once never take more. */
    public boolean take(LocalDate day, int cap) {
        Bson free = Filters.and(byDay(day), Filters.lt(Fields.SENT, cap));
        try {
            days.findOneAndUpdate(free, oneMore(), new FindOneAndUpdateOptions().upsert(true));
            return true;
        } catch (MongoException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
            // The day is there: full, or begun by another at this moment.
            return days.updateOne(free, Updates.inc(Fields.SENT, 1)).getMatchedCount() > 0;
        }
    }

    /** Counts a text that goes out whatever the cap says. */
    public void count(LocalDate day) {
        days.updateOne(byDay(day), oneMore(), new UpdateOptions().upsert(true));
    }

    /** A text that was counted did not go out. */
    public void giveBack(LocalDate day) {
        days.updateOne(Filters.and(byDay(day), Filters.gt(Fields.SENT, 0)), Updates.inc(Fields.SENT, -1));
    }

    private Bson oneMore() {
        Instant end = Millis.of(clock).plus(KEPT);
        return Updates.combine(Updates.inc(Fields.SENT, 1), Updates.setOnInsert(Fields.EXPIRES_AT, end));
    }

    private static Bson byDay(LocalDate day) {
        return Filters.eq(Fields.ID, day.toString());
    }
}
