package io.resultflow.api.customer;

import io.resultflow.domain.problem.ProblemCode;

/** What is said where a link does not open: the page's name, and the API's code with its HTTP status. */
enum Doorplate {
    NOT_FOUND("not-found", ProblemCode.NOT_FOUND),
    EXPIRED("expired", ProblemCode.LINK_EXPIRED),
    REVOKED("revoked", ProblemCode.LINK_REVOKED),
    REFUSED("refused", ProblemCode.LINK_REVOKED),
    WITHDRAWN("withdrawn", ProblemCode.LINK_REVOKED),
    SUPERSEDED("superseded", ProblemCode.LINK_SUPERSEDED),
    LOCKED("locked", ProblemCode.LINK_LOCKED);

    private final String page;
    private final ProblemCode code;

    Doorplate(String page, ProblemCode code) {
        this.page = page;
        this.code = code;
    }

    /** The plate of a link that cannot be opened now. */
    static Doorplate of(Door door) {
        if (door instanceof Door.Expired) {
            return EXPIRED;
        }
        if (door instanceof Door.Revoked) {
            return REVOKED;
        }
        if (door instanceof Door.Refused) {
            return REFUSED;
        }
        if (door instanceof Door.Withdrawn) {
            return WITHDRAWN;
        }
        if (door instanceof Door.Superseded) {
            return SUPERSEDED;
        }
        return door instanceof Door.Locked ? LOCKED : NOT_FOUND;
    }

    String page() {
        return page;
    }

    ProblemCode code() {
        return code;
    }
}
