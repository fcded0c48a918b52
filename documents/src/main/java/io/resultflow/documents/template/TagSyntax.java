package io.resultflow.documents.template;

/** A tag that cannot be read; the reason is a stable word, such as {@code filter}. */
final class TagSyntax extends Exception {
    private final String reason;

    TagSyntax(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
