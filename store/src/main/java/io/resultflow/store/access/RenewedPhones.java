package io.resultflow.store.access;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.access.RenewalLimit;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.sealing.LookedUp;
import java.time.Clock;
import java.time.Instant;
import org.bson.Document;
import org.bson.conversions.Bson;

/** How many renewals went to a phone since the first of its day; under a keyed hash of the number, gone after the day. */
final class RenewedPhones {
    private static final int RACES = 20;

    private final MongoCollection<Document> phones;
    private final Clock clock;

    RenewedPhones(MongoDatabase database, Clock clock) {
        this.phones = database.getCollection(CollectionNames.RENEWED_PHONES);
        this.clock = clock;
    }

    boolean hasOneLeft(PhoneNumber phone) {
        Document day = phones.find(byPhone(phone)).first();
        return day == null
                || !Millis.of(clock).isBefore(Millis.in(day, Fields.EXPIRES_AT))
                || day.getInteger(Fields.RENEWALS) < RenewalLimit.PER_PHONE;
    }

    /** Takes one of the day's; false when none is left. */
    boolean take(PhoneNumber phone) {
        for (int race = 0; race < RACES; race++) {
            Instant now = Millis.of(clock);
            Bson today = Filters.and(byPhone(phone), Filters.gt(Fields.EXPIRES_AT, now));
            Bson free = Filters.and(today, Filters.lt(Fields.RENEWALS, RenewalLimit.PER_PHONE));
            if (phones.updateOne(free, Updates.inc(Fields.RENEWALS, 1)).getMatchedCount() > 0) {
                return true;
            }
            if (phones.find(today).first() != null) {
                return false;
            }
            if (isFirstOfDay(phone, now)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFirstOfDay(PhoneNumber phone, Instant now) {
        phones.deleteOne(Filters.and(byPhone(phone), Filters.lte(Fields.EXPIRES_AT, now)));
        try {
            phones.insertOne(new Document(Fields.ID, key(phone))
                    .append(Fields.RENEWALS, 1)
                    .append(Fields.EXPIRES_AT, now.plus(RenewalLimit.PHONE_COUNTS_FOR)));
            return true;
        } catch (MongoWriteException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    void giveBack(PhoneNumber phone) {
        phones.updateOne(Filters.and(byPhone(phone), Filters.gt(Fields.RENEWALS, 0)), Updates.inc(Fields.RENEWALS, -1));
    }

    private static Bson byPhone(PhoneNumber phone) {
        return Filters.eq(Fields.ID, key(phone));
    }

    private static LookedUp key(PhoneNumber phone) {
        return new LookedUp("renewed\n" + phone.e164());
    }
}
