package nl.luwte.infra.acceptance.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** What every screen has: words, a first heading, buttons. */
abstract class Screen {
    final Page page;
    final Words words;

    Screen(Page page, Words words) {
        this.page = page;
        this.words = words;
    }

    /** Waits until the first heading says this. */
    final void headed(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1).setName(text).setExact(true))).isVisible();
    }

    final Locator button(String key) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words.say(key)).setExact(true));
    }

    final void press(String key) {
        button(key).click();
    }

    /** Types into a field as a person does, key by key. */
    static void type(Locator field, String text) {
        field.click();
        field.pressSequentially(text);
    }

    /** Everything that can be read on the page now. */
    public final String text() {
        return page.locator("body").innerText();
    }
}
