package io.resultflow.documents.render.certify;

import io.resultflow.documents.render.certify.PageLook.Glyph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** In what two PDFs differ for their reader. */
public enum Difference {
    /** The number of pages. */
    PAGES,
    /** Letters, their fonts, sizes or places. */
    TEXT,
    /** What else is drawn: pictures, lines, colours. */
    DRAWING,
    /** Where links stand or lead. */
    LINKS;

    /** In points; LibreOffice places things by a twentieth of one. */
    private static final float TOLERANCE = 0.3f;

    /** The first difference found; empty when a reader cannot tell one from the other. */
    public static Optional<Difference> between(byte[] one, byte[] other) throws IOException {
        List<PageLook> left = PageLook.of(one);
        List<PageLook> right = PageLook.of(other);
        if (left.size() != right.size()) {
            return Optional.of(PAGES);
        }
        for (int page = 0; page < left.size(); page++) {
            Optional<Difference> found = between(left.get(page), right.get(page));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> between(PageLook one, PageLook other) {
        if (!sameText(one.glyphs(), other.glyphs())) {
            return Optional.of(TEXT);
        }
        if (!sameLinks(one.links(), other.links())) {
            return Optional.of(LINKS);
        }
        return one.raster().agreesWith(other.raster()) ? Optional.empty() : Optional.of(DRAWING);
    }

    /** The same letters in the same places, in whatever order they are drawn. */
    private static boolean sameText(List<Glyph> left, List<Glyph> right) {
        return match(left, right, Glyph::text, Difference::same);
    }

    private static boolean sameLinks(List<Link> left, List<Link> right) {
        return match(left, right, Link::target, Difference::same);
    }

    /** Whether each on the left has one of its own on the right. */
    private static <T> boolean match(List<T> left, List<T> right, Function<T, String> key, BiPredicate<T, T> same) {
        if (left.size() != right.size()) {
            return false;
        }
        Map<String, List<T>> unmatched = new HashMap<>();
        for (T one : right) {
            unmatched.computeIfAbsent(key.apply(one), all -> new ArrayList<>()).add(one);
        }
        for (T one : left) {
            List<T> candidates = unmatched.getOrDefault(key.apply(one), List.of());
            int found = 0;
            while (found < candidates.size() && !same.test(one, candidates.get(found))) {
                found++;
            }
            if (found == candidates.size()) {
                return false;
            }
            candidates.remove(found);
        }
        return true;
    }

    private static boolean same(Glyph one, Glyph other) {
        return one.font().equals(other.font())
                && near(one.size(), other.size())
                && near(one.x(), other.x())
                && near(one.y(), other.y());
    }

    private static boolean same(Link one, Link other) {
        return near(one.x(), other.x())
                && near(one.y(), other.y())
                && near(one.width(), other.width())
                && near(one.height(), other.height());
    }

    private static boolean near(float one, float other) {
        return Math.abs(one - other) <= TOLERANCE;
    }
}
