package io.resultflow.store.report;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.delivery.DeliveryStatus;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.CheckedRow;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.report.ReportId;
import io.resultflow.domain.report.ReportStatus;
import io.resultflow.store.Move;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import io.resultflow.store.webhook.Happenings;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * The one door for a report's status: each method is one conditional write under the table of {@link ReportStatus}, and
 * answers whether it moved. Only workers use it.
 */
public final class ReportMoves {
    private static final Bson ALWAYS = Filters.empty();
    private static final Bson NOTHING_MORE = Updates.combine();
    /** A customer is not called about a report that must not be used. */
    private static final Bson NOBODY_IS_CALLED = Updates.unset(Fields.UNOPENED_SINCE);

    private final MongoCollection<Document> reports;
    private final Happenings happenings;
    private final Clock clock;

    public ReportMoves(MongoDatabase database, Clock clock) {
        this.reports = database.getCollection(CollectionNames.REPORTS);
        this.happenings = new Happenings(database, clock);
        this.clock = clock;
    }

    /** Its PDF is stored. */
    public Move<ReportStatus> generated(ReportId id, PdfFile pdf, WordFile word) {
        return move(
                id,
                EnumSet.of(ReportStatus.PENDING),
                ReportStatus.GENERATED,
                ALWAYS,
                Updates.combine(
                        Updates.set(Fields.PDF_FILE, ReportDocuments.write(pdf)),
                        Updates.set(Fields.WORD_FILE, ReportDocuments.write(word))));
    }

    /** The provider accepted a text. A viewed report stays viewed. Repeating it, or telling an older text, changes nothing. */
    public Move<ReportStatus> delivered(ReportId id, Delivered text) {
        Bson newer = Filters.lt(ReportFilters.DELIVERY_SEQUENCE, text.sequence());
        Bson facts = Updates.combine(
                Updates.set(Fields.ACCESS_TOKEN, text.tokenHash()),
                Updates.set(Fields.PASSWORD, text.passwordHash()),
                Updates.set(Fields.EXPIRES_AT, text.expiresAt()),
                Updates.min(Fields.UNOPENED_SINCE, text.sentAt()),
                Updates.set(
                        Fields.DELIVERY,
                        new Document(Fields.SENT_AT, text.sentAt())
                                .append(Fields.DELIVERY_STATUS, DeliveryStatus.SENT.wireName())
                                .append(Fields.SMS_PROVIDER_ID, text.smsId())
                                .append(Fields.ACCESS_URL, text.accessUrl())
                                .append(Fields.SEQUENCE, text.sequence())));
        Move<ReportStatus> move = move(id, ReportStatus.DELIVERED, newer, facts);
        if (move instanceof Move.Refused<ReportStatus> refused && refused.actual() == ReportStatus.VIEWED) {
            move = move(id, EnumSet.of(ReportStatus.VIEWED), ReportStatus.VIEWED, newer, facts);
        }
        move = move instanceof Move.Refused<ReportStatus> refused ? unlessTold(id, text, refused) : move;
        if (move instanceof Move.Moved) {
            happenings.delivered(id, text.tokenHash());
        }
        return move;
    }

    private Move<ReportStatus> unlessTold(ReportId id, Delivered text, Move.Refused<ReportStatus> refused) {
        ReportStatus actual = refused.actual();
        boolean told = actual != null
                && reports.find(Filters.and(
                                        ReportFilters.byId(id),
                                        Filters.gte(ReportFilters.DELIVERY_SEQUENCE, text.sequence())))
                                .projection(Projections.include(Fields.ID))
                                .first()
                        != null;
        return told && actual != null ? new Move.Moved<>(actual, actual) : refused;
    }

    /** No text of it will go out, for the reason {@code text}: made as it is, it has its outcome. */
    public Move<ReportStatus> withheld(ReportId id, DeliveryStatus text) {
        return move(
                id,
                EnumSet.of(ReportStatus.GENERATED),
                ReportStatus.GENERATED,
                ReportFilters.textMayBecome(text),
                Updates.set(ReportFilters.DELIVERY_STATUS, text.wireName()));
    }

    /** Its newest link has ended. */
    public Move<ReportStatus> expired(ReportId id) {
        return move(id, ReportStatus.EXPIRED, ALWAYS, NOTHING_MORE);
    }

    /** It cannot go on, for the reason {@code code}. */
    public Move<ReportStatus> parked(ReportId id, ProblemCode code) {
        Document reason = new Document(Fields.CODE, code.wireName()).append(Fields.AT, Millis.of(clock));
        Move<ReportStatus> move =
                move(id, ReportStatus.PARKED, ReportFilters.isNotWithheld(), Updates.set(Fields.PARKED, reason));
        if (move.standsIn(ReportStatus.PARKED)) {
            happenings.parked(id, () -> since(id));
        }
        return move;
    }

    private String since(ReportId id) {
        Document report = reports.find(ReportFilters.byId(id))
                .projection(Projections.include(Fields.PARKED))
                .first();
        Document parked = report == null ? null : report.get(Fields.PARKED, Document.class);
        return parked == null ? "" : Millis.in(parked, Fields.AT).toString();
    }

    /** Back to generated when it has a PDF, else to pending. */
    public Move<ReportStatus> unparked(ReportId id) {
        EnumSet<ReportStatus> parked = EnumSet.of(ReportStatus.PARKED);
        Bson noReason = Updates.unset(Fields.PARKED);
        Move<ReportStatus> move = move(id, parked, ReportStatus.GENERATED, Filters.exists(Fields.PDF_FILE), noReason);
        return move instanceof Move.Moved
                ? move
                : move(id, parked, ReportStatus.PENDING, Filters.exists(Fields.PDF_FILE, false), noReason);
    }

    /**
     * Its row was corrected while it was parked: the new values, read from {@code standsIn}, make a new version of it, and
     * what was made of the old ones is forgotten. The files themselves are the caller's to delete.
     */
    public Move<ReportStatus> corrected(ReportId id, CheckedRow row, FileId standsIn, boolean critical) {
        return move(
                id,
                EnumSet.of(ReportStatus.PARKED),
                ReportStatus.PENDING,
                ALWAYS,
                Updates.combine(
                        Updates.set(
                                Fields.CUSTOMER_ID, ReportDocuments.sealed(id, Fields.CUSTOMER_ID, row.customerId())),
                        Updates.set(
                                Fields.CUSTOMER_NAME,
                                ReportDocuments.sealed(id, Fields.CUSTOMER_NAME, row.customerName())),
                        Updates.set(Fields.CUSTOMER_PHONE, ReportDocuments.lookedUp(row.phone())),
                        Updates.set(Fields.CUSTOMER_PHONE_SEALED, ReportDocuments.sealed(id, row.phone())),
                        Updates.set(Fields.in(Fields.SOURCE_DATA, Fields.FILE_ID), new ObjectId(standsIn.value())),
                        Updates.set(Fields.in(Fields.SOURCE_DATA, Fields.VALUES), ReportDocuments.values(id, row)),
                        Updates.set(Fields.CRITICAL, critical),
                        Updates.inc(Fields.VERSION, 1),
                        Updates.unset(Fields.PARKED),
                        Updates.unset(Fields.PDF_FILE),
                        Updates.unset(Fields.WORD_FILE)));
    }

    /**
     * The version that {@code order} makes takes its place, as the first that does so; the order itself says whether the
     * old links may tell of it. Its links are the caller's to end.
     */
    public Move<ReportStatus> superseded(ReportId id, CorrectionOrder order) {
        EnumSet<ReportStatus> replaceable = EnumSet.of(ReportStatus.REVOKED);
        replaceable.addAll(ReportStatus.before(ReportStatus.REVOKED));
        return move(
                id,
                replaceable,
                ReportStatus.REVOKED,
                Filters.exists(Fields.SUPERSEDED, false),
                Updates.combine(
                        NOBODY_IS_CALLED,
                        Updates.set(Fields.SUPERSEDED, VersionsDocuments.superseded(order, Millis.of(clock)))));
    }

    /** Staff ended its links for good. */
    public Move<ReportStatus> revoked(ReportId id) {
        return move(id, ReportStatus.REVOKED, ReportFilters.isNotWithheld(), NOBODY_IS_CALLED);
    }

    /** Staff took it back though it has no links: it had its outcome without a text. */
    public Move<ReportStatus> revokedUntexted(ReportId id) {
        return move(id, ReportStatus.REVOKED, ReportFilters.isWithheld(), NOBODY_IS_CALLED);
    }

    /** Its batch was cancelled before it was sent. */
    public Move<ReportStatus> cancelled(ReportId id) {
        return move(id, ReportStatus.CANCELLED, ReportFilters.isNotWithheld(), NOTHING_MORE);
    }

    /** Which reports may be archived: those that have ended, and those that are made and never texted. */
    public static Bson hasEnded() {
        return Filters.and(
                ReportFilters.standsIn(ReportStatus.before(ReportStatus.ARCHIVED)),
                Filters.or(Filters.ne(Fields.STATUS, ReportStatus.GENERATED.wireName()), ReportFilters.isWithheld()));
    }

    /**
     * The copy that was made of it as it stood at {@code asOf}, its updated_at, is safe: the hot one may vanish from now on,
     * also where it never had a link. Refused when it was touched since.
     */
    public Move<ReportStatus> archived(ReportId id, Instant asOf) {
        return move(
                id,
                ReportStatus.ARCHIVED,
                Filters.and(Filters.eq(Fields.UPDATED_AT, asOf), hasEnded()),
                Updates.min(Fields.EXPIRES_AT, Millis.of(clock)));
    }

    private Move<ReportStatus> move(ReportId id, ReportStatus to, Bson condition, Bson facts) {
        return move(id, ReportStatus.before(to), to, condition, facts);
    }

    /** The one write. {@code from} narrows what the table allows. */
    private Move<ReportStatus> move(
            ReportId id, Collection<ReportStatus> from, ReportStatus to, Bson condition, Bson facts) {
        Bson statusOnly = Projections.include(Fields.STATUS);
        Document before = reports.findOneAndUpdate(
                Filters.and(ReportFilters.byId(id), ReportFilters.standsIn(from), condition),
                Updates.combine(
                        Updates.set(Fields.STATUS, to.wireName()),
                        Updates.set(Fields.UPDATED_AT, Millis.of(clock)),
                        facts),
                new FindOneAndUpdateOptions().projection(statusOnly));
        if (before != null) {
            return new Move.Moved<>(ReportDocuments.status(before), to);
        }
        Document actual =
                reports.find(ReportFilters.byId(id)).projection(statusOnly).first();
        return new Move.Refused<>(actual == null ? null : ReportDocuments.status(actual));
    }
}
