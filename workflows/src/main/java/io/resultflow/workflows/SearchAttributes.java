package io.resultflow.workflows;

import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.common.SearchAttributeKey;
import java.util.Map;

/** What Temporal UI can search our workflows by. The namespace must know them before the first workflow starts. */
public final class SearchAttributes {
    public static final SearchAttributeKey<String> BATCH = SearchAttributeKey.forKeyword("ResultFlowBatch");

    /**
     * A batch's status; a report's where it is parked, revoked or cancelled, and from then on. Of those that go their usual
     * way it is absent: to keep it would cost each row a fifth of what Temporal's server spends on it.
     */
    public static final SearchAttributeKey<String> STATUS = SearchAttributeKey.forKeyword("ResultFlowStatus");

    public static final SearchAttributeKey<String> TEMPLATE = SearchAttributeKey.forKeyword("ResultFlowTemplate");

    /** The row as Excel shows it. */
    public static final SearchAttributeKey<Long> ROW = SearchAttributeKey.forLong("ResultFlowRow");

    private SearchAttributes() {}

    /** Every name with its type, as the namespace is told them. */
    public static Map<String, IndexedValueType> types() {
        return Map.of(
                BATCH.getName(), BATCH.getValueType(),
                STATUS.getName(), STATUS.getValueType(),
                TEMPLATE.getName(), TEMPLATE.getValueType(),
                ROW.getName(), ROW.getValueType());
    }
}
