package io.resultflow.store.template;

import io.resultflow.domain.template.Certification;
import io.resultflow.store.schema.Fields;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What is known of a version as a document inside it; none while nobody has looked. */
final class CertificationDocuments {
    private CertificationDocuments() {}

    static Document write(Certification certification) {
        return new Document(Fields.VERDICT, certification.verdict().wireName())
                .append(Fields.REASON, certification.reason());
    }

    static Certification read(@Nullable Document certification) {
        return certification == null
                ? Certification.PENDING
                : new Certification(
                        Certification.Verdict.ofWireName(certification.getString(Fields.VERDICT)),
                        certification.getString(Fields.REASON));
    }
}
