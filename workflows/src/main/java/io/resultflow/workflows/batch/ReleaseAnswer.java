package io.resultflow.workflows.batch;

/** What became of an approval. */
public enum ReleaseAnswer {
    /** The batch's texts may go out, now or since an earlier attempt. */
    RELEASED,
    /** It needs nobody's approval. */
    NOT_ASKED_FOR,
    /** The audit log holds no approval of a second person under that id. */
    NOT_APPROVED
}
