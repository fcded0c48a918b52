package io.resultflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.workflows.batch.BatchActivities;
import io.resultflow.workflows.batch.BatchWorkflow;
import io.resultflow.workflows.batch.IntakeActivities;
import io.resultflow.workflows.batch.PacingActivities;
import io.resultflow.workflows.report.CorrectionActivities;
import io.resultflow.workflows.report.DeliveryActivities;
import io.resultflow.workflows.report.GenerationActivities;
import io.resultflow.workflows.report.NoticeActivities;
import io.resultflow.workflows.report.NoticeWorkflow;
import io.resultflow.workflows.report.ReportActivities;
import io.resultflow.workflows.report.ReportWorkflow;
import io.resultflow.workflows.template.CertifyActivities;
import io.resultflow.workflows.template.CertifyWorkflow;
import io.resultflow.workflows.template.PreviewActivities;
import io.resultflow.workflows.template.PreviewWorkflow;
import io.resultflow.workflows.upkeep.RetentionActivities;
import io.resultflow.workflows.upkeep.RetentionWorkflow;
import io.resultflow.workflows.webhook.WebhookActivities;
import io.resultflow.workflows.webhook.WebhookWorkflow;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes through Temporal is kept in histories: ids, enums, numbers, times and records of them, nothing typed. */
class HistoryHoldsIdsOnlyTest {
    private static final Set<Class<?>> PLAIN =
            Set.of(void.class, boolean.class, int.class, long.class, Instant.class, Duration.class);
    private static final List<Class<?>> CONTRACTS = List.of(
            BatchWorkflow.class,
            ReportWorkflow.class,
            RetentionWorkflow.class,
            PreviewWorkflow.class,
            CertifyWorkflow.class,
            WebhookWorkflow.class,
            IntakeActivities.class,
            BatchActivities.class,
            PacingActivities.class,
            GenerationActivities.class,
            DeliveryActivities.class,
            ReportActivities.class,
            CorrectionActivities.class,
            NoticeWorkflow.class,
            NoticeActivities.class,
            RetentionActivities.class,
            PreviewActivities.class,
            CertifyActivities.class,
            WebhookActivities.class);

    static Stream<Method> signatures() {
        return CONTRACTS.stream().flatMap(contract -> Stream.of(contract.getDeclaredMethods()));
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void a_signature_holds_ids_enums_numbers_and_times_only(Method signature) {
        assertThat(isHarmless(signature.getGenericReturnType())).isTrue();
        assertThat(signature.getGenericParameterTypes()).allMatch(HistoryHoldsIdsOnlyTest::isHarmless);
    }

    @Test
    void a_text_or_a_phone_number_would_be_found() {
        assertThat(isHarmless(String.class)).isFalse();
        assertThat(isHarmless(PhoneNumber.class)).isFalse();
    }

    @Test
    void every_contract_is_looked_at() throws IOException {
        Path sources = Path.of("src/main/java/io/resultflow/workflows");
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith("Workflow.java") || name.endsWith("Activities.java"))
                            .map(name -> name.replace(".java", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            CONTRACTS.stream().map(Class::getSimpleName).toList());
        }
    }

    private static boolean isHarmless(Type type) {
        if (type instanceof ParameterizedType list) {
            return list.getRawType() instanceof Class<?> raw
                    && Collection.class.isAssignableFrom(raw)
                    && Stream.of(list.getActualTypeArguments()).allMatch(HistoryHoldsIdsOnlyTest::isHarmless);
        }
        return type instanceof Class<?> plain
                && (PLAIN.contains(plain) || plain.isEnum() || isId(plain) || isRecordOfHarmless(plain));
    }

    /** A record of one text whose maker demands 24 hex digits. */
    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getSimpleName().endsWith("Id")
                && type.getName().startsWith("io.resultflow.domain.");
    }

    private static boolean isRecordOfHarmless(Class<?> type) {
        return type.isRecord()
                && Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .allMatch(HistoryHoldsIdsOnlyTest::isHarmless);
    }
}
