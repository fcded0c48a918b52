package io.resultflow.workers.temporal;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.resultflow.workflows.SearchAttributes;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.serviceclient.OperatorServiceStubs;
import java.util.LinkedHashMap;
import java.util.Map;

/** The namespace as our workflows need it: a workflow with a search attribute that it does not know cannot start. */
final class Namespace {
    private final OperatorServiceStubs operator;
    private final String name;

    Namespace(OperatorServiceStubs operator, String name) {
        this.operator = operator;
        this.name = name;
    }

    /** Adds our search attributes as far as they are missing. */
    void prepare() {
        Map<String, IndexedValueType> missing = new LinkedHashMap<>(SearchAttributes.types());
        missing.keySet()
                .removeAll(operator.blockingStub()
                        .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                                .setNamespace(name)
                                .build())
                        .getCustomAttributesMap()
                        .keySet());
        if (!missing.isEmpty()) {
            add(missing);
        }
    }

    private void add(Map<String, IndexedValueType> missing) {
        try {
            operator.blockingStub()
                    .addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                            .setNamespace(name)
                            .putAllSearchAttributes(missing)
                            .build());
        } catch (StatusRuntimeException e) {
            // Another worker was faster.
            if (e.getStatus().getCode() != Status.Code.ALREADY_EXISTS) {
                throw e;
            }
        }
    }
}
