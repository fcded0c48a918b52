package io.resultflow.workers.generation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.template.PrintStyle;
import io.resultflow.store.file.Files;
import io.resultflow.store.file.StoredFile;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Templates that were parsed once, by file: a file never changes, a template's new version is a new file. */
public final class CompiledTemplates {
    private final LoadingCache<FileId, CompiledTemplate> compiled;
    private final Map<CompiledTemplate, FileId> files = Collections.synchronizedMap(new WeakHashMap<>());

    public CompiledTemplates(Files files, TemplateCompiler compiler) {
        this.compiled = Caffeine.newBuilder()
                .maximumSize(50)
                .expireAfterAccess(Duration.ofHours(1))
                .build(file -> {
                    CompiledTemplate template = compiler.compile(files.read(file), style(files, file));
                    this.files.put(template, file);
                    return template;
                });
    }

    private static PrintStyle style(Files files, FileId file) {
        return files.find(file).map(StoredFile::style).orElse(PrintStyle.USUAL);
    }

    /** The file that it came from; empty for one that did not come from here. */
    public Optional<FileId> fileOf(CompiledTemplate template) {
        return Optional.ofNullable(files.get(template));
    }

    /**
     * The template in that file.
     *
     * @throws io.resultflow.domain.problem.Refused {@code FILE_MISSING} when it is gone, or why it does not compile
     */
    public CompiledTemplate get(FileId file) {
        return compiled.get(file);
    }
}
