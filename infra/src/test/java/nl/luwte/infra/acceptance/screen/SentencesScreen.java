package nl.luwte.infra.acceptance.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The box with ready sentences of an open case. */
public final class SentencesScreen extends Screen {
    private static final String BOX = "desk-sentences";

    SentencesScreen(Page page, Words words) {
        super(page, words);
    }

    /** Ticks a ready sentence. */
    public SentencesScreen chooses(String sentence) {
        page.locator(BOX + " summary").click();
        ready(sentence).click();
        return this;
    }

    /** Sends ready sentences, anew too, and waits until the box says this. */
    public void sendsSentences(String saidKey) {
        page.locator(BOX + " .actions button:not(.second)").click();
        assertThat(page.locator(BOX).getByText(words.say(saidKey))).isVisible();
    }

    public boolean mayChoose(String sentence) {
        return ready(sentence).locator("input").isEnabled();
    }

    public void changesSentences() {
        press("desk.sentences.change");
    }

    private Locator ready(String sentence) {
        return page.locator(BOX).locator("label.check", new Locator.LocatorOptions().setHasText(words.sentence(sentence)));
    }
}
