package io.resultflow.api.customer;

import org.jspecify.annotations.Nullable;

/** What a customer's form brings: a password in one field, or a date in three. */
record TypedPassword(
        @Nullable String password,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {
    private static final int LONGEST = 100;

    /** All of it in one line; blank when nothing was typed, or more than any password is. */
    String line() {
        String typed = day == null && month == null && year == null
                ? filled(password)
                : filled(day) + "/" + filled(month) + "/" + filled(year);
        return typed.equals("//") || typed.length() > LONGEST ? "" : typed;
    }

    private static String filled(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    @Override
    public String toString() {
        return "TypedPassword[…]";
    }
}
