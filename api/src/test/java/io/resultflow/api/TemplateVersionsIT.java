package io.resultflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.api.ApiServer.Answer;
import io.resultflow.domain.template.Certification;
import io.resultflow.domain.template.Certification.Verdict;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.store.template.TemplateVersion;
import io.resultflow.store.template.Templates;
import io.resultflow.workflows.WorkflowIds;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A changed template says what that means, and every version stays to be had. */
class TemplateVersionsIT {
    private static final byte[] FIRST = Samples.template("{{ Name }} {{ Result }}");
    private static final byte[] SECOND = Samples.template("{{ Name }} {{ Comment }}");

    private final ApiServer api = ApiServer.get();
    private String path = "";

    @BeforeEach
    void aTemplateFedByAColumnOfAnotherName() {
        Form form = new Form()
                .field("name", "template " + UUID.randomUUID())
                .field("placeholder_map", "{\"KQ\": \"Result\", \"Tên\": \"Name\"}")
                .file("mẫu 1.docx", FIRST);
        path = "/api/v1/templates/"
                + api.upload("/api/v1/templates", form).json().get("id").asString();
    }

    @Test
    void a_new_version_tells_what_it_adds_and_drops_in_the_callers_language() {
        JsonNode english = replace("en").json();
        JsonNode changes = english.get("changes");

        assertThat(english.get("version").asInt()).isEqualTo(2);
        assertThat(changes.get("from_version").asInt()).isEqualTo(1);
        assertThat(texts(changes.get("added"))).containsExactly("Comment");
        assertThat(texts(changes.get("dropped"))).containsExactly("Result");
        assertThat(all(changes, "code"))
                .containsExactly("template_placeholder_added", "template_placeholder_dropped", "mapping_saved_stale");
        assertThat(all(changes, "message").get(0))
                .isEqualTo(
                        "The new version asks for “Comment”, which the old one did not. Spreadsheets made for the old"
                                + " version lack it: add a column of that name, or map one to it.");
        assertThat(english.get("placeholder_map").toString()).isEqualTo("{\"Tên\":\"Name\"}");

        JsonNode back = replaceBy(FIRST, "vi").json().get("changes");
        assertThat(texts(back.get("added"))).containsExactly("Result");
        assertThat(all(back, "message").get(1)).startsWith("Phiên bản mới không còn in “Comment”.");
    }

    @Test
    void a_change_of_the_words_around_the_placeholders_warns_of_nothing() {
        JsonNode changes = replaceBy(Samples.template("Dear {{ Name }}: {{ Result }}"), "en")
                .json()
                .get("changes");

        assertThat(changes.get("added")).isEmpty();
        assertThat(changes.get("dropped")).isEmpty();
        assertThat(changes.get("warnings")).isEmpty();
        assertThat(api.get(path).json().get("changes")).isNull();
    }

    @Test
    void every_version_is_listed_and_given_back_as_it_came() {
        replace("en");

        JsonNode list = api.get(path + "/versions").json();

        assertThat(list.get("total").asInt()).isEqualTo(2);
        JsonNode newest = list.get("items").get(0);
        assertThat(newest.get("version").asInt()).isEqualTo(2);
        assertThat(newest.get("filename").asString()).isEqualTo("mẫu 2.docx");
        assertThat(newest.get("created_by").asString()).hasSize(24);
        assertThat(api.get(path + "/versions/1/file").response().body()).isEqualTo(FIRST);
        assertThat(api.get(path + "/versions/2/file").response().body()).isEqualTo(SECOND);
        assertThat(api.get(path + "/versions/3/file").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/templates/" + "0".repeat(24) + "/versions").status())
                .isEqualTo(404);
    }

    @Test
    void a_version_is_being_certified_from_its_upload_on_and_its_verdict_is_told_in_the_callers_language() {
        JsonNode pending = replace("en").json().get("certification");
        assertThat(pending.get("verdict").asString()).isEqualTo("pending");
        assertThat(pending.get("message").asString()).startsWith("It is not yet known");

        String id = path.substring(path.lastIndexOf('/') + 1);
        TemplateVersion current =
                api.bean(Templates.class).versions(new TemplateId(id)).get(0);
        assertThat(api.bean(WorkflowClient.class)
                        .newUntypedWorkflowStub(WorkflowIds.certify(current.fileId()))
                        .describe()
                        .getStatus())
                .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
        api.bean(Templates.class).certify(current.fileId(), new Certification(Verdict.ROW_BY_ROW, "links"));
        JsonNode refused = api.get(path).json().get("certification");
        assertThat(refused.get("verdict").asString()).isEqualTo("row_by_row");
        assertThat(refused.get("reason").asString()).isEqualTo("links");
        assertThat(refused.get("message").asString()).isNotBlank();
    }

    private Answer replace(String language) {
        return replaceBy(SECOND, language);
    }

    private Answer replaceBy(byte[] docx, String language) {
        Form form = new Form().file("mẫu 2.docx", docx);
        Answer answer = api.send(api.request(path, api.login("admin", api.adminPassword()))
                .header("Content-Type", form.contentType())
                .header("Accept-Language", language)
                .PUT(BodyPublishers.ofByteArray(form.bytes())));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static List<String> all(JsonNode changes, String field) {
        return StreamSupport.stream(changes.get("warnings").spliterator(), false)
                .map(issue -> issue.get(field).asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
