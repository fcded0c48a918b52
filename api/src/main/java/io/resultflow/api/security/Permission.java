package io.resultflow.api.security;

import io.resultflow.domain.user.KeyScope;
import io.resultflow.domain.user.Role;
import io.resultflow.store.user.User;
import java.util.EnumSet;
import java.util.Set;

/** What a call needs whoever makes it to be allowed. */
public enum Permission {
    /** See batches, rows and templates, not what stands in a report. */
    LOOK,
    /** See what stands in reports. */
    READ_REPORTS,
    /** Change something: upload, start, send, revoke. */
    OPERATE,
    /** One's own sessions, keys and second factor; never by an API key. */
    OWN_ACCOUNT,
    /** Choose a new password and log out; never by an API key. */
    OWN_PASSWORD,
    /** Users, the audit log and texts with their links; never by an API key. */
    ADMINISTER;

    /** What somebody who has logged in may do. */
    static Set<Permission> of(User user) {
        if (user.passwordOrigin().shutsEverythingElse()) {
            return EnumSet.of(OWN_PASSWORD);
        }
        if (user.role() == Role.ADMIN) {
            return EnumSet.allOf(Permission.class);
        }
        Set<Permission> viewer = EnumSet.of(LOOK, OWN_ACCOUNT, OWN_PASSWORD);
        if (user.readsReports()) {
            viewer.add(READ_REPORTS);
        }
        return viewer;
    }

    /** The same at the console, where a person sits: nothing but a new password while somebody else knows this one. */
    static Set<Permission> atTheConsole(User user) {
        return user.passwordOrigin().isToBeChanged() ? EnumSet.of(OWN_PASSWORD) : of(user);
    }

    /** What a program may do with a key of {@code owner}: what the key is for, as far as the owner may. */
    static Set<Permission> of(User owner, KeyScope scope) {
        Set<Permission> allowed = switch (scope) {
            case READ -> EnumSet.of(LOOK);
            case READ_REPORTS -> EnumSet.of(LOOK, READ_REPORTS);
            case OPERATE -> EnumSet.of(LOOK, OPERATE);
        };
        allowed.retainAll(of(owner));
        return allowed;
    }
}
