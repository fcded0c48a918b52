package io.resultflow.engines.tool;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a program may be: its setting, then the {@code PATH}, then further places in their order.
 *
 * @param setting the environment variable that names the program's file
 * @param commands what the program's file may be called
 * @param places further files
 */
record Search(String setting, List<String> commands, List<Path> places, Map<String, String> environment) {
    /**
     * The first that is there and may be run.
     *
     * @throws IllegalStateException when the setting names no program
     */
    Optional<Path> find() {
        String configured = environment.getOrDefault(setting, "");
        if (!configured.isBlank()) {
            Path program = Path.of(configured);
            if (!Files.isExecutable(program) || Files.isDirectory(program)) {
                throw new IllegalStateException(setting + " names " + program + ", which is no program.");
            }
            return Optional.of(program);
        }
        return Stream.concat(onPath(), places.stream())
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Stream<Path> onPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(environment.getOrDefault("PATH", ""))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> commands.stream().map(command -> Path.of(folder, command)));
    }
}
