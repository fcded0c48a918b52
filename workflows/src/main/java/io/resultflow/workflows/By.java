package io.resultflow.workflows;

import io.resultflow.domain.user.UserId;

/** Who gave a command. */
public record By(UserId user) {}
