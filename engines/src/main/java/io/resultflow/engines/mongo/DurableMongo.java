package io.resultflow.engines.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import org.h2.mvstore.MVStore;

/**
 * A document store that speaks MongoDB's protocol, on one file inside this process: a write is answered
 * only after it is committed, so what was acknowledged survives a killed process. A machine that loses its
 * power may lose the last second.
 *
 * <p>What it cannot do stands in {@code docs/decisions/embedded-mongo.md}: above all no transactions, no
 * TTL, no partial indexes, and aggregation only by reading the whole collection.
 */
public final class DurableMongo implements AutoCloseable {
    private static final int CONNECTION_THREADS = 64;

    private final MongoServer server;
    private final Upkeep upkeep;
    private final String uri;
    private final QueryLog queries;

    private DurableMongo(MongoServer server, Upkeep upkeep, String uri, QueryLog queries) {
        this.server = server;
        this.upkeep = upkeep;
        this.uri = uri;
        this.queries = queries;
    }

    /**
     * Opens the file, made with its folders when absent, and listens.
     *
     * @param host a loopback address: there is no authentication
     * @param port 0 for a free one
     * @throws IllegalArgumentException when {@code host} is not a loopback address
     * @throws IllegalStateException when another process has the file open
     * @throws UncheckedIOException when the folder cannot be made
     */
    public static DurableMongo start(Path file, String host, int port) {
        InetSocketAddress address = new InetSocketAddress(loopback(host), port);
        MVStore store = StoreFile.open(file);
        try {
            GroupCommit commits = new GroupCommit(new Commit(store), GroupCommit.USUAL_DELAY);
            QueryLog queries = new QueryLog();
            MongoServer server = new MongoServer(new CommittedBackend(store, commits, Clock.systemUTC(), queries));
            server.bind(address, 1, CONNECTION_THREADS);
            Upkeep upkeep = new Upkeep(store, commits);
            upkeep.start();
            InetSocketAddress bound = server.getLocalAddress();
            return new DurableMongo(
                    server,
                    upkeep,
                    "mongodb://" + bound.getAddress().getHostAddress() + ":" + bound.getPort(),
                    queries);
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw e;
        }
    }

    private static InetAddress loopback(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (!address.isLoopbackAddress()) {
                throw new IllegalArgumentException("the embedded store listens on a loopback address only");
            }
            return address;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("unknown host", e);
        }
    }

    /** Where a driver connects, without a database's name: {@code mongodb://127.0.0.1:41233}. */
    public String uri() {
        return uri;
    }

    /** Which index answered each kind of query so far. */
    public QueryLog queries() {
        return queries;
    }

    /** Ends every connection and closes the file. */
    @Override
    public void close() {
        upkeep.close();
        server.shutdownNow();
    }
}
