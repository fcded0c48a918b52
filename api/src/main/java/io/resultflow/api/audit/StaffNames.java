package io.resultflow.api.audit;

import io.resultflow.domain.user.UserId;
import io.resultflow.store.user.User;
import io.resultflow.store.user.Users;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The user names of all staff at one moment. */
public record StaffNames(Map<UserId, String> names) {
    public static StaffNames of(Users users) {
        return new StaffNames(users.all().stream().collect(Collectors.toMap(User::id, User::username)));
    }

    public @Nullable String of(@Nullable UserId user) {
        return user == null ? null : names.get(user);
    }

    @Override
    public String toString() {
        return "StaffNames[" + names.size() + "]";
    }
}
