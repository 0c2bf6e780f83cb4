package nl.luwte.infra.acceptance.malice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** Walks through form 1 in English with one text as the only answer. */
public final class Form {
    /** Questions of the core before the text question. */
    private static final int BEFORE_STORY = 4;

    private final Visit visit;
    private final Texts texts = Texts.in("en");

    public Form(Visit visit) {
        this.visit = visit;
    }

    /** From the address to the text question. */
    public Form toStory() {
        visit.open("/en/f/1");
        visit.press(texts.say("tell.before.start"));
        for (int number = 1; number <= BEFORE_STORY; number++) {
            assertThat(visit.page().locator("#app progress")).hasAttribute("value", Integer.toString(number));
            visit.press(texts.say("tell.skip"));
        }
        assertThat(story()).isVisible();
        return this;
    }

    public Locator story() {
        return visit.page().locator("#app textarea");
    }

    /** Writes the text and goes on to the screen with the button that sends. */
    public Form write(String text) {
        story().fill(text);
        visit.press(texts.say("tell.next"));
        assertThat(visit.page().locator("#app progress")).hasAttribute("value", Integer.toString(BEFORE_STORY + 2));
        visit.press(texts.say("tell.skip"));
        visit.press(texts.say("tell.send-now"));
        visit.sees(texts.say("tell.summary.heading"));
        visit.press(texts.say("tell.next"));
        visit.sees(texts.say("tell.reply.heading"));
        return this;
    }

    /** Asks for a code and presses the button that sends. */
    public void sendWithCode() {
        visit.page().getByLabel(texts.say("tell.reply.code")).check();
        visit.press(texts.say("tell.send"));
    }
}
