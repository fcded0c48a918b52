package io.resultflow.domain.intake;

import io.resultflow.domain.access.AttemptLimit;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Watches whether a column's values can serve as passwords, customer by customer. Somebody who has a customer's link has
 * {@link AttemptLimit#PER_REPORT} tries for the report's whole life, and would try the column's commonest values. Of values
 * that are about equally common, {@link #ENOUGH} let ten tries open one report in a hundred; a file of fewer customers has
 * at least half as many values as customers. No value may serve more than {@link #SHARED} customers and more than one in
 * {@link #ONE_IN}: many lists hold 01/01 where nobody knew the date.
 */
final class PasswordColumn {
    static final int ENOUGH = 100 * AttemptLimit.PER_REPORT;
    static final int SHARED = 3;
    static final int ONE_IN = 50;

    private final Column column;
    /** By hash: a file has up to 200,000 customers, and two that meet by chance weigh nothing. */
    private final Set<Long> seen = new HashSet<>();

    private final Map<Integer, Integer> customersByValue = new HashMap<>();
    private int customers;

    PasswordColumn(Column column) {
        this.column = column;
    }

    /** Takes the value of a good row; a customer of several rows counts once. */
    void see(String customer, KnownPassword value) {
        int hash = value.password().plain().hashCode();
        if (seen.add(((long) customer.hashCode() << 32) | (hash & 0xffffffffL))) {
            customers++;
            customersByValue.merge(hash, 1, Integer::sum);
        }
    }

    /** Whether the values can be guessed. */
    boolean isGuessable() {
        if (customers == 0) {
            return false;
        }
        int commonest = customersByValue.values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        boolean isFew = customersByValue.size() < Math.min((customers + 1) / 2, ENOUGH);
        return isFew || (commonest > SHARED && commonest * ONE_IN > customers);
    }

    /** What is wrong with the column. */
    List<Issue> issues() {
        Map<String, String> args =
                Map.of("distinct", String.valueOf(customersByValue.size()), "count", String.valueOf(customers));
        return isGuessable()
                ? List.of(Issue.ofColumn(
                        ProblemCode.PASSWORDS_TOO_FEW, Severity.ERROR, column.letters(), column.name(), args))
                : List.of();
    }
}
