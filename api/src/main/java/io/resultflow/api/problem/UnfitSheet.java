package io.resultflow.api.problem;

import io.resultflow.domain.intake.ColumnPlan;
import io.resultflow.domain.problem.Refused;

/** A sheet that no batch can be made of, with how its columns meet the template. */
public final class UnfitSheet extends RuntimeException {
    private final transient Refused refused;
    private final transient ColumnPlan plan;

    public UnfitSheet(Refused refused, ColumnPlan plan) {
        super(refused.getMessage(), refused);
        this.refused = refused;
        this.plan = plan;
    }

    Refused refused() {
        return refused;
    }

    ColumnPlan plan() {
        return plan;
    }
}
