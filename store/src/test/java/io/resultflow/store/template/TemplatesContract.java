package io.resultflow.store.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.domain.file.FileId;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import io.resultflow.store.batch.Batches;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Templates: kept whole, named once, versioned by file. */
public interface TemplatesContract extends OnEngine {
    private Templates templates() {
        return new Templates(database(), clock());
    }

    private static NewTemplate named(String name) {
        return new NewTemplate(
                name,
                "letterhead",
                new FileId(Samples.hex()),
                List.of(new Placeholder("Họ và tên", Placeholder.Kind.TEXT, true)),
                Map.of("Họ.tên", "Họ và tên", "$x", "y"),
                List.of(Issue.ofPart(
                        ProblemCode.TEMPLATE_TAG_UNKNOWN,
                        Severity.WARNING,
                        "header1",
                        "…{{ Ho }}…",
                        Map.of("suggestion", "Họ và tên"))));
    }

    @Test
    default void a_template_comes_back_as_it_was_stored() {
        Template created = templates().create(named("Blood"));

        assertThat(created.version()).isEqualTo(1);
        assertThat(created.active()).isTrue();
        assertThat(templates().find(created.id())).contains(created);
        assertThat(templates().find(new TemplateId(Samples.hex()))).isEmpty();
    }

    @Test
    default void a_name_is_taken_once() {
        templates().create(named("Blood"));
        Template other = templates().create(named("Water"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> templates().create(named("Blood")))
                .extracting(Refused::code)
                .isEqualTo(ProblemCode.TEMPLATE_NAME_TAKEN);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> templates().update(other.id(), new TemplateChange("Blood", null, null, null, null)))
                .extracting(Refused::code)
                .isEqualTo(ProblemCode.TEMPLATE_NAME_TAKEN);
    }

    @Test
    default void only_a_new_file_raises_the_version() {
        Template created = templates().create(named("Blood"));
        FileId file = new FileId(Samples.hex());

        templates().update(created.id(), new TemplateChange(null, "new", false, null, null));
        Template changed = templates()
                .update(
                        created.id(),
                        new TemplateChange(
                                null, null, null, null, new TemplateChange.NewFile(file, List.of(), List.of())))
                .orElseThrow();

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.fileId()).isEqualTo(file);
        assertThat(changed.description()).isEqualTo("new");
        assertThat(changed.active()).isFalse();
        assertThat(changed.name()).isEqualTo("Blood");
        assertThat(changed.placeholderMap()).isEqualTo(created.placeholderMap());
    }

    @Test
    default void pages_of_templates_go_from_the_newest() {
        templates().create(named("Old"));
        clock().pass(Duration.ofMinutes(1));
        templates().create(named("New"));

        var second = templates().page(2, 1);

        assertThat(templates().page(1, 1).items()).extracting(Template::name).containsExactly("New");
        assertThat(second.items()).extracting(Template::name).containsExactly("Old");
        assertThat(second.total()).isEqualTo(2);
    }

    @Test
    default void a_template_that_a_batch_was_made_from_stays() {
        Template unused = templates().create(named("Unused"));
        new Batches(database(), clock())
                .create(new Samples(database(), clock()).newBatch(new FileId(Samples.hex()), 1));

        assertThat(templates().delete(unused.id())).isTrue();
        assertThat(templates().find(unused.id())).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> templates().delete(Samples.TEMPLATE))
                .extracting(Refused::code)
                .isEqualTo(ProblemCode.TEMPLATE_IN_USE);
    }
}
