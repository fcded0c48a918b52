package io.resultflow.store.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The text that brings a link's password after the link's own.
 *
 * @param body kept only until the provider has taken it or the link has ended: without the link, which nobody has stored, the
 *     password in it opens nothing
 * @param triedAt when a try began of which nobody knows what became of it; null when there is none
 */
public record SecondText(String body, @Nullable Instant triedAt) {
    @Override
    public String toString() {
        return "SecondText[…]";
    }
}
