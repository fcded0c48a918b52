package io.resultflow.store.template;

import com.mongodb.client.MongoDatabase;
import io.resultflow.domain.template.TemplateId;
import io.resultflow.store.Page;
import java.time.Clock;
import java.util.Optional;

/** The templates. */
@SuppressWarnings("DoNotCallSuggester")
public final class Templates {
    public Templates(MongoDatabase database, Clock clock) {}

    /** Stores a template; a {@code Refused(TEMPLATE_NAME_TAKEN)} when another has its name. */
    public Template create(NewTemplate template) {
        throw new UnsupportedOperationException();
    }

    public Optional<Template> find(TemplateId id) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. */
    public Page<Template> page(int page, int size) {
        throw new UnsupportedOperationException();
    }

    /** Changes it and answers what it is now; empty when there is none, {@code Refused(TEMPLATE_NAME_TAKEN)} as in create. */
    public Optional<Template> update(TemplateId id, TemplateChange change) {
        throw new UnsupportedOperationException();
    }

    /** Deletes it; a {@code Refused(TEMPLATE_IN_USE)} when a batch was made from it: deactivate it instead. */
    public boolean delete(TemplateId id) {
        throw new UnsupportedOperationException();
    }
}
