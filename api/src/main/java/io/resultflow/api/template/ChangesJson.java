package io.resultflow.api.template;

import io.resultflow.api.problem.IssueJson;
import io.resultflow.api.problem.ProblemTexts;
import io.resultflow.api.web.Language;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.PlaceholderChanges;
import io.resultflow.store.template.Template;
import java.util.List;

/** What a template's new version asks for and no longer prints, and what that means for the sheets made for the old one. */
record ChangesJson(int fromVersion, List<String> added, List<String> dropped, List<IssueJson> warnings) {
    static ChangesJson between(Template before, Template after, ProblemTexts texts, Language language) {
        PlaceholderChanges changes = PlaceholderChanges.between(before.placeholders(), after.placeholders());
        return new ChangesJson(
                before.version(),
                names(changes.added()),
                names(changes.dropped()),
                IssueJson.of(changes.warnings(before.saved()), texts, language));
    }

    private static List<String> names(List<Placeholder> placeholders) {
        return placeholders.stream().map(Placeholder::name).toList();
    }
}
