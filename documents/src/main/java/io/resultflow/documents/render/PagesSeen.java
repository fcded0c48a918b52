package io.resultflow.documents.render;

/** How many pages the reports of one template had lately. */
final class PagesSeen {
    /** As if reports were long, until one is known: the first batch is then a small one. */
    private static final int UNKNOWN = 30;

    /** The part of the way from a long report to the next one's length that is forgotten. */
    private static final int FORGOTTEN = 8;

    private int last = 1;
    private int most = UNKNOWN;
    private boolean known;

    synchronized void add(int pages) {
        last = pages;
        most = known && pages < most ? most - Math.max(1, (most - pages) / FORGOTTEN) : pages;
        known = true;
    }

    /** What the last one had: the best guess of the next one's. */
    synchronized int last() {
        return last;
    }

    /** What the next ones will hardly be above: a long report is forgotten only after many short ones. */
    synchronized int most() {
        return most;
    }
}
