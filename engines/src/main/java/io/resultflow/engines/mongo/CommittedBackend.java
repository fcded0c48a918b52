package io.resultflow.engines.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a command that may have written only after the store has committed it, so that a killed process
 * loses nothing that it acknowledged. Writers that arrive during a commit share the next one.
 */
final class CommittedBackend extends H2Backend {
    /** Commands that change nothing, in lower case: their answer need not wait. */
    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "killcursors",
            "count",
            "distinct",
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "serverstatus",
            "listcollections",
            "listindexes",
            "listdatabases",
            "collstats",
            "dbstats",
            "endsessions",
            "getlasterror");

    private static final Logger log = LoggerFactory.getLogger(CommittedBackend.class);

    private static final int DEFAULT_BATCH = 101;
    private final GroupCommit commits;
    private final QueryLog queries;

    CommittedBackend(MVStore store, GroupCommit commits, Clock clock, QueryLog queries) {
        super(store, clock);
        this.commits = commits;
        this.queries = queries;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        // The library's constructor opens databases before this one's fields are there.
        return new IndexedDatabase(name, getMvStore(), getCursorRegistry(), () -> queries);
    }

    /** As MongoDB does; the library would put the whole answer into one message, which a driver may refuse. */
    private static void limitBatch(String command, Document query) {
        boolean asksForDocuments = "find".equals(command) || "getMore".equals(command);
        if (asksForDocuments && !Utils.isTrue(query.get("singleBatch"))) {
            query.putIfAbsent("batchSize", DEFAULT_BATCH);
        }
    }

    /** Refuses here what the library would refuse with the whole command, personal data included, in its log. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerError e) {
            log.debug("Refused a command with code {}", e.getCode());
            Document answer = new Document("ok", 0)
                    .append("errmsg", e.getMessageWithoutErrorCode())
                    .append("code", e.getCode());
            answer.putIfNotNull("codeName", e.getCodeName());
            return answer;
        } catch (RuntimeException e) {
            log.error("A command of the document store failed: {}", e.getClass().getName());
            return new Document("ok", 0)
                    .append("errmsg", "internal error of the embedded store")
                    .append("code", 1);
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (READS.contains(command.toLowerCase(Locale.ROOT))) {
            limitBatch(command, query);
            return super.handleCommand(channel, database, command, query);
        }
        return commits.committed(() -> super.handleCommand(channel, database, command, query));
    }
}
