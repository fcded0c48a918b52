package io.resultflow.store;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page from 1
 * @param size how many items a full page holds
 * @param total of all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {
    public Page {
        items = List.copyOf(items);
    }
}
