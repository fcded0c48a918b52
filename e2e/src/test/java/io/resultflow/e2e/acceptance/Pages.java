package io.resultflow.e2e.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.resultflow.e2e.system.Accessibility;
import java.nio.file.Path;

/** A page in a browser: when it is all there, and whether everybody can use it. */
final class Pages {
    static final Path PICTURES = Path.of("target", "pictures");

    private Pages() {}

    /** Returns once every page of the report has been drawn. */
    static void awaitDrawn(Page page) {
        page.locator("canvas").first().waitFor();
        page.locator("#status").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Leaves a picture of a page that everybody can use. */
    static void picture(Page page, String name) {
        assertThat(Accessibility.problems(page)).as(name).isEmpty();
        assertThat(Accessibility.tooSmall(page)).as(name).isEmpty();
        assertThat(Accessibility.fits(page)).as(name).isTrue();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
