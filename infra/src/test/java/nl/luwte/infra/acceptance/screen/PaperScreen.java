package nl.luwte.infra.acceptance.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

/** What leaves an open case on paper or by the clipboard. */
public final class PaperScreen extends Screen {
    PaperScreen(Page page, Words words) {
        super(page, words);
    }

    /** Presses the button that copies a passage; gives what is in the clipboard then. */
    public String copyPassage() {
        press("desk.passage.copy");
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    /** Presses the button that prints a passage; gives what would stand on paper. */
    public String printPassage() {
        press("desk.passage.print");
        return paper();
    }

    /** Exports on paper; gives what would stand on it. */
    public String printCase(String reason) {
        page.locator("#work-export > summary").click();
        page.locator("#w-export-form").selectOption("page");
        type(page.locator("#w-export-reason"), reason);
        press("desk.export.send");
        assertThat(page.getByText(words.say("desk.export.done"))).isVisible();
        return paper();
    }

    private String paper() {
        assertThat(page.locator(".printout")).hasCount(1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        String paper = page.locator("body").innerText();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.evaluate("window.dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator(".printout")).hasCount(0);
        return paper;
    }
}
