package io.resultflow.api.staff;

import io.resultflow.api.problem.BadField;
import io.resultflow.api.security.Staff;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.store.user.User;
import io.resultflow.store.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks somebody who is logged in for the password again: a session left open must not give the account away. */
@Component
final class OwnPassword {
    private final Users users;
    private final Passwords passwords;
    private final LoginThrottle throttle;

    OwnPassword(Users users, Passwords passwords, LoginThrottle throttle) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * The staff member, whose password was typed right. Counted with the tries to log in.
     *
     * @param field what the request calls it
     * @throws Refused naming the field when it is wrong
     */
    User confirm(Staff staff, @Nullable String typed, String field, HttpServletRequest request) {
        String password = Typed.required(field, typed);
        User user = users.find(staff.id()).orElseThrow(() -> new Refused(ProblemCode.UNAUTHENTICATED));
        throttle.take(user.username(), request.getRemoteAddr());
        if (!passwords.isRight(Optional.of(user), password)) {
            throw BadField.notAllowed(field);
        }
        throttle.succeeded(user.username(), request.getRemoteAddr());
        return user;
    }
}
