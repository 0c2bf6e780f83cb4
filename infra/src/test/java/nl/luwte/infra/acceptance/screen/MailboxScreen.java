package nl.luwte.infra.acceptance.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.util.List;

/** My messages: the code, then the conversation. */
public final class MailboxScreen extends Screen {
    MailboxScreen(Page page, Words words) {
        super(page, words);
    }

    MailboxScreen ready() {
        headed(words.say("mailbox.heading"));
        assertThat(page.locator("input")).isVisible();
        return this;
    }

    /** Types the code in groups, as it was written down. */
    public MailboxScreen enter(List<String> code) {
        type(page.locator("input"), String.join(" ", code));
        press("mailbox.open");
        return opened();
    }

    private MailboxScreen opened() {
        headed(words.say("mailbox.heading"));
        assertThat(button("mailbox.write.heading")).isVisible();
        return this;
    }

    /** What care workers wrote, in order. */
    public List<String> replies() {
        return page.locator(".conversation article .own").allInnerTexts();
    }

    public boolean saysEmpty() {
        return page.getByText(words.say("mailbox.empty.text")).isVisible();
    }

    public MailboxScreen writeBack(String text) {
        press("mailbox.write.heading");
        headed(words.say("mailbox.write.heading"));
        type(page.locator("textarea"), text);
        press("mailbox.write.send");
        assertThat(page.getByText(words.say("mailbox.sent.text"))).isVisible();
        return this;
    }

    /** Takes the consent of this question back. */
    public MailboxScreen withdraw(String question) {
        press("mailbox.withdraw.heading");
        headed(words.say("mailbox.withdraw.heading"));
        page.locator("label.tile").filter(new FilterOptions().setHasText(words.question(question))).click();
        press("mailbox.withdraw.send");
        assertThat(page.getByText(words.say("mailbox.withdraw.sent"))).isVisible();
        return this;
    }

    /** Deletes everything, in two steps. */
    public MailboxScreen delete() {
        press("mailbox.delete.heading");
        press("mailbox.delete.first");
        headed(words.say("mailbox.delete.second-heading"));
        press("mailbox.delete.second");
        headed(words.say("mailbox.deleted.heading"));
        return this;
    }

    public MailboxScreen close() {
        press("mailbox.close");
        assertThat(page.getByText(words.say("mailbox.closed"))).isVisible();
        return this;
    }
}
