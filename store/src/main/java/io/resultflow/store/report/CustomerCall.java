package io.resultflow.store.report;

import io.resultflow.domain.user.UserId;
import java.time.Instant;

/** That staff called a customer who had not opened a report, and whether they spoke to them. */
public record CustomerCall(Instant at, UserId by, boolean reached) {}
