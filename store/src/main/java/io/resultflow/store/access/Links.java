package io.resultflow.store.access;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.access.AccessToken;
import io.resultflow.domain.access.CodeKey;
import io.resultflow.domain.access.LinkState;
import io.resultflow.domain.access.PasswordKind;
import io.resultflow.domain.delivery.IntentKey;
import io.resultflow.domain.report.ReportId;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Duplicates;
import io.resultflow.store.schema.Fields;
import io.resultflow.store.schema.Millis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** Every link ever issued, so that an older text never leads to "not found". */
public final class Links {
    private final MongoCollection<Document> links;
    private final Tries tries;

    public Links(MongoDatabase database) {
        this.links = database.getCollection(CollectionNames.LINKS);
        this.tries = new Tries(links, database.getCollection(CollectionNames.REPORTS));
    }

    /** Stores a link whose password stands in the same text. */
    public void prepare(String tokenHash, String passwordHash, IntentKey intent, Instant now) {
        prepare(new NewLink(tokenHash, passwordHash, intent, PasswordKind.SENT, null, now));
    }

    /** Stores a link before its text is sent: it opens nothing yet. Repeating it changes nothing. */
    public void prepare(NewLink link) {
        Document document = new Document(Fields.TOKEN_HASH, link.tokenHash())
                .append(Fields.PASSWORD, link.passwordHash())
                .append(Fields.PASSWORD_KIND, link.passwordKind().wireName())
                .append(Fields.REPORT_ID, new ObjectId(link.intent().report().value()))
                .append(Fields.VERSION, link.intent().version())
                .append(Fields.SEQUENCE, link.intent().sequence())
                .append(Fields.STATE, LinkState.PREPARED.wireName())
                .append(Fields.PREPARED_AT, link.at())
                .append(Fields.FAILED_ATTEMPTS, 0);
        Document second = SecondTexts.write(link.tokenHash(), link.secondText());
        if (second != null) {
            document.append(Fields.SECOND_TEXT, second);
        }
        try {
            links.insertOne(document);
        } catch (MongoWriteException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
        }
    }

    /** Lets the link be found by a code too: the token is stored as only the code opens it. */
    public void giveCode(String tokenHash, CodeKey code, AccessToken token) {
        links.updateOne(
                byHash(tokenHash),
                Updates.combine(
                        Updates.set(Fields.CODE_HASH, code.hash()), Updates.set(Fields.CODE_TOKEN, code.seal(token))));
    }

    /** The token of the link that the code stands for. */
    public Optional<AccessToken> tokenOf(CodeKey code) {
        return links
                .find(Filters.eq(Fields.CODE_HASH, code.hash()))
                .projection(Projections.include(Fields.CODE_TOKEN))
                .map(link -> link.getString(Fields.CODE_TOKEN))
                .into(new ArrayList<>())
                .stream()
                .flatMap(shut -> code.open(shut).stream())
                .findFirst();
    }

    /**
     * The text went out: the link opens its report until {@code expiresAt}. Repeating it keeps the first end. False when
     * the link has ended meanwhile, or there is none.
     */
    public boolean activate(String tokenHash, Instant expiresAt) {
        boolean activated = links.updateOne(
                                Filters.and(byHash(tokenHash), mayBecome(LinkState.ACTIVE)),
                                Updates.combine(to(LinkState.ACTIVE), Updates.set(Fields.EXPIRES_AT, expiresAt)))
                        .getMatchedCount()
                > 0;
        return activated
                || findByHash(tokenHash)
                        .filter(link -> link.state() == LinkState.ACTIVE)
                        .isPresent();
    }

    /** The text never went out. */
    public void abandon(String tokenHash) {
        links.updateOne(Filters.and(byHash(tokenHash), mayBecome(LinkState.ABANDONED)), ended(LinkState.ABANDONED));
    }

    public Optional<Link> findByHash(String tokenHash) {
        return Optional.ofNullable(links.find(byHash(tokenHash)).first()).map(Links::read);
    }

    /** Every link that was made for the report, oldest first. */
    public List<Link> ofReport(ReportId report) {
        return links.find(of(report)).map(Links::read).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(Link::preparedAt))
                .toList();
    }

    /** Ends every link of the report for good, also those that had expired. */
    public void revokeAll(ReportId report) {
        links.updateMany(Filters.and(of(report), mayBecome(LinkState.REVOKED)), ended(LinkState.REVOKED));
    }

    /** Ends the report's active links whose time is over at {@code now}. */
    public void expireAll(ReportId report, Instant now) {
        links.updateMany(
                Filters.and(of(report), mayBecome(LinkState.EXPIRED), Filters.lte(Fields.EXPIRES_AT, now)),
                to(LinkState.EXPIRED));
    }

    /**
     * Takes one of the tries that {@code AttemptLimit} allows, before the password is looked at, so that many guesses at
     * once are not more than the limit. False when none is left. Give it back with {@link #returnTry} if it was right.
     */
    public boolean takeTry(String tokenHash) {
        return tries.take(tokenHash);
    }

    /** The password was right: the try that was taken does not count. */
    public void returnTry(String tokenHash) {
        tries.giveBack(tokenHash);
    }

    /** Wrong passwords so far, on the link and on its report over all its links. */
    public Failures failures(String tokenHash) {
        return tries.failures(tokenHash);
    }

    /** The same as {@code link} was just read. */
    public Failures failures(Link link) {
        return new Failures(link.failedAttempts(), tries.onReport(link.reportId()));
    }

    /** Staff have helped: wrong passwords of before no longer count on the report; links that are locked stay so. */
    public void forgiveTries(ReportId report) {
        tries.forgive(report);
    }

    /** When the first text of the report's {@code version} was sent; empty when none was, or that was not stored then. */
    public Optional<Instant> firstSent(ReportId report, int version) {
        return links
                .find(Filters.and(of(report), Filters.eq(Fields.VERSION, version)))
                .map(Links::read)
                .into(new ArrayList<>())
                .stream()
                .filter(link -> link.state() != LinkState.PREPARED && link.state() != LinkState.ABANDONED)
                .map(Link::preparedAt)
                .filter(at -> at.isAfter(Instant.EPOCH))
                .min(Comparator.naturalOrder());
    }

    /** Forgets the report's links: their tokens are unknown from now on. */
    public void deleteAll(ReportId report) {
        links.deleteMany(of(report));
    }

    static Bson byHash(String tokenHash) {
        return Filters.eq(Fields.TOKEN_HASH, tokenHash);
    }

    static Bson of(ReportId report) {
        return Filters.eq(Fields.REPORT_ID, new ObjectId(report.value()));
    }

    static Bson mayBecome(LinkState next) {
        Set<LinkState> before = LinkState.before(next);
        return Filters.in(Fields.STATE, before.stream().map(LinkState::wireName).toList());
    }

    /** A link that has ended needs no password any more. */
    private static Bson ended(LinkState state) {
        return Updates.combine(to(state), SecondTexts.forget());
    }

    static Bson to(LinkState state) {
        return Updates.set(Fields.STATE, state.wireName());
    }

    static Link read(Document link) {
        return new Link(
                link.getString(Fields.TOKEN_HASH),
                link.getString(Fields.PASSWORD),
                passwordKind(link),
                new ReportId(link.getObjectId(Fields.REPORT_ID).toHexString()),
                link.getInteger(Fields.VERSION),
                link.getInteger(Fields.SEQUENCE),
                LinkState.ofWireName(link.getString(Fields.STATE)),
                Millis.orNull(link, Fields.EXPIRES_AT),
                link.getInteger(Fields.FAILED_ATTEMPTS),
                preparedAt(link),
                ReceiptDocuments.read(link.get(Fields.RECEIPT, Document.class)),
                SecondTexts.read(link.getString(Fields.TOKEN_HASH), link.get(Fields.SECOND_TEXT, Document.class)));
    }

    /** Links from before there was a choice open with what their text brought. */
    private static PasswordKind passwordKind(Document link) {
        String kind = link.getString(Fields.PASSWORD_KIND);
        return kind == null ? PasswordKind.SENT : PasswordKind.ofWireName(kind);
    }

    /** Links from before this was stored were prepared at some time. */
    private static Instant preparedAt(Document link) {
        Instant at = Millis.orNull(link, Fields.PREPARED_AT);
        return at == null ? Instant.EPOCH : at;
    }
}
