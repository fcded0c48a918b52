package io.resultflow.store.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.SavedMapping;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.template.Certification;
import io.resultflow.domain.template.PdfForm;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.PrintStyle;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.domain.template.TemplateLanguage;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Samples;
import io.resultflow.store.batch.Batches;
import io.resultflow.store.file.Files;
import io.resultflow.store.schema.CollectionNames;
import io.resultflow.store.schema.Fields;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Templates: kept whole, named once, versioned by file. */
public interface TemplatesContract extends OnEngine {
    private Templates templates() {
        return new Templates(database(), clock());
    }

    private static NewTemplate of(FileId file) {
        return new NewTemplate("with a file", "", file, List.of(), Map.of(), List.of(), Samples.ADMIN);
    }

    private static NewTemplate named(String name) {
        return new NewTemplate(
                name,
                "letterhead",
                new FileId(Samples.hex()),
                List.of(new Placeholder("Họ và tên", Placeholder.Kind.TEXT, true)),
                Map.of("Họ.tên", "Họ và tên", "$x", "y"),
                List.of(Issue.ofPart(
                        ProblemCode.TEMPLATE_SYNTAX,
                        Severity.WARNING,
                        "header1",
                        "…{{ Ho }}…",
                        Map.of("suggestion", "Họ và tên"))),
                Samples.ADMIN);
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
                                null,
                                null,
                                null,
                                null,
                                new TemplateChange.NewFile(file, List.of(), List.of(), Samples.ADMIN)))
                .orElseThrow();

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.fileId()).isEqualTo(file);
        assertThat(changed.description()).isEqualTo("new");
        assertThat(changed.active()).isFalse();
        assertThat(changed.name()).isEqualTo("Blood");
        assertThat(changed.saved()).isEqualTo(created.saved());
    }

    @Test
    default void every_version_keeps_its_file_until_the_template_is_deleted() {
        Files files = new Files(database());
        FileId first = files.put("v1.docx", "application/x-test", new byte[] {1});
        Template created = templates().create(of(first));
        clock().pass(Duration.ofMinutes(1));
        FileId second = files.put("v2.docx", "application/x-test", new byte[] {2});
        TemplateChange.NewFile file = new TemplateChange.NewFile(second, List.of(), List.of(), Samples.ADMIN);
        templates().update(created.id(), new TemplateChange(null, null, null, null, file));

        List<TemplateVersion> versions = templates().versions(created.id());

        assertThat(versions).extracting(TemplateVersion::version).containsExactly(2, 1);
        assertThat(versions).extracting(TemplateVersion::fileId).containsExactly(second, first);
        assertThat(versions).extracting(TemplateVersion::createdBy).containsOnly(Samples.ADMIN);
        assertThat(versions.get(1).createdAt()).isEqualTo(created.createdAt());
        assertThat(files.read(first)).containsExactly(1);
        templates().delete(created.id());
        assertThat(files.find(first)).isEmpty();
        assertThat(files.find(second)).isEmpty();
        assertThat(templates().versions(created.id())).isEmpty();
    }

    @Test
    default void a_verdict_belongs_to_the_version_in_one_file_and_a_new_file_has_none() {
        FileId first = new FileId(Samples.hex());
        Template created = templates().create(of(first));
        assertThat(created.certification()).isEqualTo(Certification.PENDING);
        Certification found = new Certification(Certification.Verdict.ROW_BY_ROW, "links");

        assertThat(templates().certify(first, found)).isTrue();
        assertThat(templates().find(created.id()).orElseThrow().certification()).isEqualTo(found);

        FileId second = new FileId(Samples.hex());
        var file = new TemplateChange.NewFile(second, List.of(), List.of(), Samples.ADMIN);
        Template next = templates()
                .update(created.id(), new TemplateChange(null, null, null, null, file))
                .orElseThrow();
        assertThat(next.certification()).isEqualTo(Certification.PENDING);
        Certification better = new Certification(Certification.Verdict.CERTIFIED, "");
        assertThat(templates().certify(second, better)).isTrue();
        assertThat(templates().certification(first)).isEqualTo(found);
        assertThat(templates().certification(second)).isEqualTo(better);
        assertThat(templates().find(created.id()).orElseThrow().certification()).isEqualTo(better);

        templates().delete(created.id());
        assertThat(templates().certify(second, found)).isFalse();
        assertThat(templates().certification(second)).isEqualTo(Certification.PENDING);
    }

    @Test
    default void a_template_stored_before_versions_were_written_down_has_its_current_one() {
        Template created = templates().create(named("Blood"));
        database()
                .getCollection(CollectionNames.TEMPLATES)
                .updateOne(
                        Filters.eq(Fields.ID, new ObjectId(created.id().value())),
                        Updates.combine(
                                Updates.unset(Fields.VERSIONS),
                                Updates.unset(Fields.KEY_COLUMNS),
                                Updates.set(Fields.VERSION, 3)));

        assertThat(templates().find(created.id()).orElseThrow().saved()).isEqualTo(created.saved());
        assertThat(templates().versions(created.id()))
                .containsExactly(
                        new TemplateVersion(3, created.fileId(), created.updatedAt(), Certification.PENDING, null));
    }

    @Test
    default void what_was_said_of_a_sheet_is_added_to_what_was_said_before() {
        Template created = templates().create(named("Blood"));

        templates().remember(created.id(), new SavedMapping(Map.of("Tên KH", "Họ và tên"), null, "$phone", null));
        templates().remember(created.id(), new SavedMapping(Map.of("Bỏ", ""), "Tên KH", null, null));

        assertThat(templates().find(created.id()).orElseThrow().saved())
                .isEqualTo(new SavedMapping(Map.of("Tên KH", "Họ và tên", "Bỏ", ""), "Tên KH", "$phone", null));
    }

    @Test
    default void how_it_is_printed_belongs_to_a_file_and_stays_with_it() {
        Files files = new Files(database());
        PrintStyle english = new PrintStyle(new TemplateLanguage("en-GB"), PdfForm.PDF_A);
        FileId file = files.put("report.docx", "application/msword", new byte[] {1}, english);
        Template created = templates()
                .create(new NewTemplate("English", "", file, List.of(), Map.of(), List.of(), Samples.ADMIN, english));
        assertThat(templates().find(created.id()).orElseThrow().style()).isEqualTo(english);
        assertThat(files.find(file).orElseThrow().style()).isEqualTo(english);

        FileId next = files.put("report.docx", "application/msword", new byte[] {1}, PrintStyle.USUAL);
        var said = new TemplateChange.NewFile(next, List.of(), List.of(), Samples.ADMIN, PrintStyle.USUAL);
        templates().update(created.id(), new TemplateChange(null, null, null, null, said));
        assertThat(templates().find(created.id()).orElseThrow().style()).isEqualTo(PrintStyle.USUAL);
        assertThat(files.find(file).orElseThrow().style()).isEqualTo(english);
        assertThat(files.find(next).orElseThrow().style()).isEqualTo(PrintStyle.USUAL);
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
