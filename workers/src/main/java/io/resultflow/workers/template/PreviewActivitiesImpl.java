package io.resultflow.workers.template;

import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.documents.render.Rendered;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.PreviewId;
import io.resultflow.store.preview.Preview;
import io.resultflow.store.preview.PreviewOf;
import io.resultflow.store.preview.Previews;
import io.resultflow.workers.generation.Printing;
import io.resultflow.workers.temporal.Failures;
import io.resultflow.workers.temporal.Pulse;
import io.resultflow.workflows.template.PreviewActivities;
import java.util.List;

/** Prints as generation does, for one person's eyes: nothing of the report changes. */
public final class PreviewActivitiesImpl implements PreviewActivities {
    private final Previews previews;
    private final Printing printing;

    public PreviewActivitiesImpl(Previews previews, Printing printing) {
        this.previews = previews;
        this.printing = printing;
    }

    @Override
    public void make(PreviewId id) {
        Failures.told(() -> Pulse.during(() -> {
            make(previews.find(id).orElseThrow(() -> new Refused(ProblemCode.NOT_FOUND)));
            return id;
        }));
    }

    private void make(Preview preview) throws ConversionFailed {
        try {
            previews.made(preview.id(), print(preview.of()).pdf());
        } catch (Refused refused) {
            previews.refused(preview.id(), refused.code(), refused.issues());
        } catch (ConversionFailed failed) {
            if (failed.isTransient()) {
                throw failed;
            }
            previews.refused(preview.id(), failed.code(), List.of());
        }
    }

    private Rendered print(PreviewOf asked) throws ConversionFailed {
        if (asked instanceof PreviewOf.OfReport row) {
            return printing.print(row.report());
        }
        PreviewOf.OfTemplate template = (PreviewOf.OfTemplate) asked;
        return printing.print(template.file(), template.values());
    }
}
