package io.resultflow.api.problem;

import io.resultflow.api.web.Language;
import io.resultflow.api.web.RequestId;
import io.resultflow.domain.intake.ColumnPlan;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems in the caller's language, from controllers and from where there is no controller. */
@Component
public final class Problems {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private final ProblemTexts texts;
    private final JsonMapper json;

    Problems(ProblemTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** The answer for a code alone. */
    public ResponseEntity<ProblemJson> answer(ProblemCode code, HttpServletRequest request) {
        return answer(new Refused(code), request);
    }

    /** The answer for a refusal with all its issues. */
    public ResponseEntity<ProblemJson> answer(Refused refused, HttpServletRequest request) {
        return answer(refused, request, RETRY_AFTER);
    }

    /** The answer with the time after which a throttled or unlucky caller may come again. */
    public ResponseEntity<ProblemJson> answer(Refused refused, HttpServletRequest request, Duration retryAfter) {
        return answer(problem(refused, null, request), retryAfter);
    }

    /** The answer for a sheet that does not fit its template. */
    ResponseEntity<ProblemJson> answer(UnfitSheet sheet, HttpServletRequest request) {
        return answer(problem(sheet.refused(), sheet.plan(), request), RETRY_AFTER);
    }

    /** The answer to a right password that is not enough. */
    ResponseEntity<ProblemJson> answer(SecondFactorNeeded needed, HttpServletRequest request) {
        ProblemJson problem = problem(new Refused(ProblemCode.MFA_REQUIRED), null, request);
        return answer(problem.withChallenge(needed.challenge()), RETRY_AFTER);
    }

    private static ResponseEntity<ProblemJson> answer(ProblemJson problem, Duration retryAfter) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == 429 || problem.status() == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
        }
        if (problem.status() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return ResponseEntity.status(problem.status()).headers(headers).body(problem);
    }

    /** Writes the answer where no controller does, such as in a filter. */
    public void write(ProblemCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseEntity<ProblemJson> answer = answer(code, request);
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
    }

    private ProblemJson problem(Refused refused, @Nullable ColumnPlan plan, HttpServletRequest request) {
        Language language = Language.of(request);
        ProblemCode code = refused.code();
        @Nullable List<Issue> issues = refused.issues().isEmpty() ? null : refused.issues();
        return new ProblemJson(
                "urn:resultflow:problem:" + code.wireName(),
                texts.title(code, language),
                ProblemStatus.of(code).value(),
                texts.remedy(code, language),
                Instance.of(request),
                code.wireName(),
                RequestId.current(),
                issues == null ? null : IssueJson.of(issues, texts, language),
                issues == null ? null : Integer.valueOf(refused.issuesTotal()),
                plan == null ? null : SheetPlanJson.of(plan),
                null);
    }
}
