package nl.luwte.infra.acceptance.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/** One case at the desk. */
public final class CaseScreen extends Screen {
    CaseScreen(Page page, Words words) {
        super(page, words);
    }

    CaseScreen ready(String name) {
        assertThat(page.locator("#case-heading")).containsText(words.say("desk.case.heading", Map.of("name", name)));
        return this;
    }

    /** No message of the conversation is missing. */
    public void requireWhole() {
        assertThat(page.locator("ol.messages > li.message").first()).isVisible();
        assertThat(page.locator("ol.messages > li.absent")).hasCount(0);
    }

    public String conversation() {
        return page.locator("desk-conversation").innerText();
    }

    /** Who may read it and what was promised. */
    public String facts() {
        return page.locator("aside.facts").innerText();
    }

    /** Reads a story; the first message is number 1. */
    public String readStory(int message) {
        Locator found = page.locator("ol.messages > li.message").nth(message - 1);
        found.locator("button[aria-expanded=false]").click();
        assertThat(found.locator("button[aria-expanded=true]")).isVisible();
        return found.locator(".story").innerText();
    }

    public int messages() {
        return page.locator("ol.messages > li.message").count();
    }

    public boolean canAnswer() {
        return page.locator("textarea").count() > 0;
    }

    /** The language code the answer box proposes. */
    public String answerLanguage() {
        return page.locator("#answer-language").inputValue();
    }

    public CaseScreen answer(String text) {
        type(page.locator("#answer-text"), text);
        press("desk.answer.send");
        assertThat(page.getByText(words.say("desk.answer.sent"))).isVisible();
        return this;
    }

    public void close() {
        press("desk.case.close");
    }
}
