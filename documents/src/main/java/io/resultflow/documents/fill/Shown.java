package io.resultflow.documents.fill;

import com.hubspot.jinjava.objects.PyWrapper;

/**
 * A value together with the text that stands for it: what is printed and what is compared need not be written alike
 * ({@code 1.250,5} is 1250.5). Prints as its text.
 *
 * @param value a number, a boolean or a text
 */
record Shown(String text, Object value) implements PyWrapper {
    @Override
    public String toString() {
        return text;
    }
}
