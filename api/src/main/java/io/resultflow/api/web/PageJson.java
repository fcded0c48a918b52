package io.resultflow.api.web;

import io.resultflow.store.Page;
import java.util.List;
import java.util.function.Function;

/** One page of a list as the API writes it; {@code page} counts from 1. */
public record PageJson<T>(List<T> items, int page, int size, long total) {
    /** A page of stored things, each written by {@code write}. */
    public static <S, T> PageJson<T> of(Page<S> page, Function<S, T> write) {
        return new PageJson<>(page.items().stream().map(write).toList(), page.page(), page.size(), page.total());
    }

    /** A list that fits on its one page. */
    public static <T> PageJson<T> whole(List<T> items, int size) {
        return new PageJson<>(items, 1, size, items.size());
    }
}
