package io.resultflow.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.problem.ProblemCode;
import io.temporal.failure.ApplicationFailure;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandRefusedTest {
    static Stream<CommandRefused> refusals() {
        return Stream.of(CommandRefused.class.getPermittedSubclasses())
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .map(type -> {
                    try {
                        return (CommandRefused) type.getConstructor().newInstance();
                    } catch (ReflectiveOperationException e) {
                        throw new LinkageError(type.getName(), e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_is_told_by_its_class_name_alone(CommandRefused refused) {
        ApplicationFailure asTemporalBringsIt =
                ApplicationFailure.newFailure("lost", refused.getClass().getName());

        assertThat(CommandRefused.codeOf(new RuntimeException(asTemporalBringsIt)))
                .contains(refused.code());
        assertThat(CommandRefused.codeOf(refused.asFailure())).contains(refused.code());
    }

    @Test
    void what_is_no_refusal_has_no_code() {
        assertThat(CommandRefused.codeOf(new IllegalStateException())).isEmpty();
        assertThat(CommandRefused.codeOf(ApplicationFailure.newFailure("x", "java.lang.NullPointerException")))
                .isEmpty();
    }

    @Test
    void a_refusal_says_no_more_than_its_code() {
        assertThat(new CommandRefused.BatchNotPaused()).hasMessage(ProblemCode.BATCH_NOT_PAUSED.wireName());
    }
}
