package io.resultflow.e2e.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Whether a page can be used by everybody: by axe-core's rules, at the phone's width, by a thumb. */
public final class Accessibility {
    /** The least height of what is tapped, in CSS pixels (WCAG 2.5.5). */
    private static final int THUMB = 44;

    private Accessibility() {}

    /** What is wrong with the page as it stands, by rule and place; empty when nothing is. */
    public static List<String> problems(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
    }

    /** What is to be tapped and is too low for a thumb. */
    public static List<?> tooSmall(Page page) {
        return (List<?>) page.evaluate(
                "least => [...document.querySelectorAll('a[href], button, input:not([type=hidden])')]"
                        + ".filter(part => !part.closest('.bubble') && part.getBoundingClientRect().height < least)"
                        + ".map(part => part.outerHTML)",
                THUMB);
    }

    /** Whether nothing is wider than the phone. */
    public static boolean fits(Page page) {
        return Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"));
    }
}
