package io.resultflow.documents.render.split;

/** It is not certain what belongs to whom; the message says where, never what. */
final class Doubtful extends Exception {
    Doubtful(String where) {
        super(where);
    }
}
