package io.resultflow.documents.template;

/** A tag that cannot be read; and why. */
final class TagSyntax extends Exception {
    private final TagFault reason;

    TagSyntax(TagFault reason) {
        super(reason.name());
        this.reason = reason;
    }

    TagFault reason() {
        return reason;
    }
}
