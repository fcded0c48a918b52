package io.resultflow.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as the API writes it: RFC 9457 with our code, the request's id and every issue of a file.
 *
 * @param challenge what a login's code is to be sent with
 * @param sheet how a refused sheet's columns meet the template
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @Nullable String requestId,
        @Nullable List<IssueJson> errors,
        @Nullable Integer errorsTotal,
        @Nullable SheetPlanJson sheet,
        @Nullable String challenge) {
    ProblemJson withChallenge(String needed) {
        return new ProblemJson(
                type, title, status, detail, instance, code, requestId, errors, errorsTotal, sheet, needed);
    }

    @Override
    public String toString() {
        return "ProblemJson[" + code + "]";
    }
}
