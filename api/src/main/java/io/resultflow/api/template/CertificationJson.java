package io.resultflow.api.template;

import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.web.Language;
import io.resultflow.domain.template.Certification;

/**
 * Whether a template's reports are made together.
 *
 * @param verdict {@code certified}, {@code row_by_row} or {@code pending}
 * @param reason why not, as a word; empty where there is nothing to say
 * @param message both as a sentence
 */
record CertificationJson(String verdict, String reason, String message) {
    static CertificationJson of(Certification found, ProblemTexts texts, Language language) {
        return new CertificationJson(found.verdict().wireName(), found.reason(), texts.certification(found, language));
    }
}
