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

    /** Where it stands: what care workers said about the case, with day and name, in order. */
    public List<String> states() {
        return page.locator("ol.states li").allInnerTexts();
    }

    public boolean saysEmpty() {
        return page.getByText(words.say("mailbox.empty.text")).isVisible();
    }

    public MailboxScreen writeBack(String text) {
        writeText(text);
        return sent();
    }

    /** Writes before anybody answered: the page does not know the team and asks for it. */
    public MailboxScreen writeBack(String text, String team) {
        writeText(text);
        chooseTeam(team);
        return sent();
    }

    public MailboxScreen openWrite() {
        press("mailbox.write.heading");
        headed(words.say("mailbox.write.heading"));
        return this;
    }

    private void chooseTeam(String team) {
        headed(words.say("mailbox.team.heading"));
        page.locator("label.tile").filter(new FilterOptions().setHasText(team)).click();
        press("tell.next");
    }

    private void writeText(String text) {
        openWrite();
        type(page.locator("textarea"), text);
        press("mailbox.write.send");
    }

    private MailboxScreen sent() {
        assertThat(page.getByText(words.say("mailbox.sent.text"))).isVisible();
        return this;
    }

    /** Takes the consent of this question back. */
    public MailboxScreen withdraw(String question) {
        press("mailbox.withdraw.heading");
        chooseForm();
        headed(words.say("mailbox.withdraw.heading"));
        page.locator("label.tile").filter(new FilterOptions().setHasText(words.question(question))).click();
        press("mailbox.withdraw.send");
        assertThat(page.getByText(words.say("mailbox.withdraw.sent"))).isVisible();
        return this;
    }

    /** Deletes everything, in two steps. */
    public MailboxScreen delete() {
        return openDelete().firstStep().secondStep();
    }

    public MailboxScreen openDelete() {
        press("mailbox.delete.heading");
        headed(words.say("mailbox.delete.heading"));
        return this;
    }

    public MailboxScreen firstStep() {
        press("mailbox.delete.first");
        headed(words.say("mailbox.delete.second-heading"));
        return this;
    }

    public MailboxScreen secondStep() {
        press("mailbox.delete.second");
        headed(words.say("mailbox.deleted.heading"));
        return this;
    }

    /** From a screen before anything was sent, back to the conversation. */
    public MailboxScreen back() {
        press("tell.back");
        return opened();
    }

    /** The question which form she used, since nothing keeps that. */
    public MailboxScreen openWithdrawAtForm() {
        press("mailbox.withdraw.heading");
        headed(words.say("mailbox.form.heading"));
        return this;
    }

    private void chooseForm() {
        headed(words.say("mailbox.form.heading"));
        page.locator("label.tile").filter(new FilterOptions().setHasText(words.title())).click();
        press("tell.next");
    }

    /** Says which form it was; this form has one team, so no team is asked for. */
    public MailboxScreen onToConsents() {
        chooseForm();
        headed(words.say("mailbox.withdraw.heading"));
        return this;
    }

    /** Does not know the form: everything is withdrawn, and the team is asked for. */
    public MailboxScreen withdrawEverything(String team) {
        openWithdrawAtForm();
        page.locator("label.tile").filter(new FilterOptions().setHasText(words.say("mailbox.form.unknown"))).click();
        press("tell.next");
        chooseTeam(team);
        headed(words.say("mailbox.withdraw.heading"));
        assertThat(page.getByText(words.say("mailbox.withdraw.all-line"))).isVisible();
        press("mailbox.withdraw.send");
        assertThat(page.getByText(words.say("mailbox.withdraw.sent"))).isVisible();
        return this;
    }

    /** Says which form it was, and is asked to which team she wrote, while nobody has answered. */
    public MailboxScreen onToTeam() {
        chooseForm();
        headed(words.say("mailbox.team.heading"));
        return this;
    }

    /** Keeps the team that is proposed. */
    public MailboxScreen onToWithdraw() {
        press("tell.next");
        headed(words.say("mailbox.withdraw.heading"));
        return this;
    }

    public MailboxScreen close() {
        press("mailbox.close");
        assertThat(page.getByText(words.say("mailbox.closed"))).isVisible();
        return this;
    }
}
