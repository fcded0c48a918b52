package io.resultflow.engines.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A program that ResultFlow calls. Looked for where it is configured, on the {@code PATH}, at its usual
 * places and in the own cache; installed when it may be.
 *
 * @param name as a person calls it
 * @param hint what to do by hand when it can be neither found nor installed
 */
public record Tool(String name, Search search, Installer installer, String hint) {
    /** How a tool comes onto this machine. */
    interface Installer {
        /**
         * Installs the tool, or returns without having done so when it may not or cannot.
         *
         * @param say takes one line of progress for a person
         */
        void install(Consumer<String> say) throws IOException, InterruptedException;
    }

    /**
     * The program's file.
     *
     * @throws IllegalStateException when its setting names no program
     */
    public Optional<Path> find() {
        return search.find();
    }

    /**
     * The program's file.
     *
     * @throws IllegalStateException when it is not here; the message says in one line what to do
     */
    public Path require() {
        return find().orElseThrow(this::missing);
    }

    /**
     * The program's file; when it is not here, it is installed first.
     *
     * @param say takes one line of progress for a person
     * @throws IllegalStateException when it could not be installed; the message says in one line what to do
     */
    public Path install(Consumer<String> say) throws IOException, InterruptedException {
        Optional<Path> found = find();
        if (found.isPresent()) {
            return found.get();
        }
        installer.install(say);
        return require();
    }

    private IllegalStateException missing() {
        return new IllegalStateException(
                name + " is missing: " + hint + ", or set " + search.setting() + " to the program's path.");
    }
}
