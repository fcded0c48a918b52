package io.resultflow.api.console;

import io.resultflow.api.customer.LabProperties;
import io.resultflow.api.web.Language;
import io.resultflow.domain.access.Device;
import io.resultflow.store.user.StaffSession;

/**
 * A login as its owner recognises it.
 *
 * @param device browser and machine, in words that are the same in every language; empty for a program
 * @param current whether it is the one that looks
 */
record OpenSession(String id, String device, String ip, String since, String used, boolean current) {
    static OpenSession of(StaffSession session, String looking, LabProperties lab, Language language) {
        String agent = session.userAgent();
        String ip = session.ip();
        return new OpenSession(
                session.id().value(),
                agent == null ? "" : Device.of(agent).replace(" on ", " · "),
                ip == null ? "?" : ip,
                lab.when(session.createdAt(), language),
                lab.when(session.lastUsedAt(), language),
                session.tokenHash().equals(looking));
    }
}
