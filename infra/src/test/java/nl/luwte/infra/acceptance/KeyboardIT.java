package nl.luwte.infra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import nl.luwte.infra.acceptance.screen.Desk;
import nl.luwte.infra.acceptance.screen.TellForm;
import nl.luwte.infra.acceptance.screen.Words;
import nl.luwte.infra.demo.Login;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("Triage with the keyboard alone")
class KeyboardIT {
    private static final Words DUTCH = new Words("nl");
    private static final String STORY = "Er is iets gebeurd in de auto";
    private static final String ANSWER = "Dank je. Wij bellen morgen.";
    /** Farther away by Tab is not within reach. */
    private static final int FAR = 40;

    @Test
    @DisplayName("goes from login over story and category to an answer that is read, and the focus stays with what was pressed")
    void goesFromLoginToAnswer(Installation installation, Browser browser) {
        Words words = new Words("nl");
        try (Reporter reporter = Reporter.on(browser, installation, words); Colleague colleague = Colleague.on(browser, installation)) {
            Page page = colleague.profile().newPage();
            Desk desk = Desk.open(page, installation.at("/"));
            logsIn(page, installation.login("triage1"));
            Set<String> before = desk.names();
            List<String> code = tells(reporter);
            opens(page, before);
            reads(page);
            setsCategory(page);
            answers(page);
            assertEquals(List.of(ANSWER), reporter.start().myMessages().enter(code).replies());
            colleague.watcher().requireQuiet();
        }
    }

    private static List<String> tells(Reporter reporter) {
        TellForm form = reporter.start().tellUs().begin().skip("0.1", "1.2", "1.1").answer("1.3", "physical").write("1.10", STORY).answer("k1", "code").sendNow();
        form.summary();
        return form.onward().sendWithCode().code();
    }

    private static void logsIn(Page page, Login login) {
        assertThat(page.locator("#account")).isFocused();
        page.keyboard().type(login.account());
        page.keyboard().press("Tab");
        assertThat(page.locator("#passphrase")).isFocused();
        page.keyboard().type(login.passphrase());
        page.keyboard().press("Enter");
        assertThat(page.locator("#desk-heading")).isFocused();
        assertThat(page.locator(".pane.list .live")).not().isEmpty();
    }

    /** Fetches, looks the new case up by its name and opens it. */
    private static void opens(Page page, Set<String> before) {
        Locator refresh = button(page.locator(".side"), "desk.inbox.refresh");
        pressOn(page, refresh, "Enter");
        Locator names = page.locator("button.case-name");
        assertThat(names).hasCount(before.size() + 1);
        assertThat(refresh).isFocused();
        String name = names.allInnerTexts().stream().filter(each -> !before.contains(each)).findFirst().orElseThrow();
        page.keyboard().press("/");
        assertThat(page.locator("#desk-search")).isFocused();
        page.keyboard().type(name);
        assertThat(names).hasText(new String[] {name});
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        assertThat(names).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#case-heading")).isFocused();
    }

    private static void reads(Page page) {
        pressOn(page, button(page.locator("desk-conversation"), "desk.case.open-story"), "Enter");
        assertThat(page.locator(".story")).containsText(STORY);
        pressOn(page, button(page.locator("desk-case"), "desk.acknowledge"), "Enter");
        assertThat(page.locator(".acknowledging [role=status]")).hasText(DUTCH.say("desk.acknowledged"));
        assertThat(page.locator("#case-heading")).isFocused();
    }

    private static void setsCategory(Page page) {
        Locator part = page.locator("#work-category");
        pressOn(page, part.locator("summary"), "Enter");
        pressOn(page, part.getByLabel(DUTCH.say("desk.category.violence"), new Locator.GetByLabelOptions().setExact(true)), "Space");
        pressOn(page, button(part, "desk.category.send"), "Enter");
        assertThat(part.locator("[role=status]")).hasText(DUTCH.say("desk.work.saved"));
        assertThat(button(part, "desk.category.send")).isFocused();
        assertThat(page.locator("ul.standing")).containsText(DUTCH.say("desk.category.violence"));
    }

    private static void answers(Page page) {
        page.keyboard().press("r");
        assertThat(page.locator("#answer-text")).isFocused();
        page.keyboard().type(ANSWER);
        Locator send = button(page.locator("desk-answer"), "desk.answer.send");
        pressOn(page, send, "Enter");
        assertThat(page.locator("desk-answer [role=status]")).hasText(DUTCH.say("desk.answer.sent"));
        assertThat(send).isFocused();
    }

    /** Goes there by Tab and presses a key. */
    private static void pressOn(Page page, Locator wanted, String key) {
        Locator focused = wanted.and(page.locator(":focus"));
        for (int i = 0; focused.count() == 0; i++) {
            if (i == FAR) {
                fail("out of reach: " + wanted);
            }
            page.keyboard().press("Tab");
        }
        page.keyboard().press(key);
    }

    private static Locator button(Locator within, String key) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(DUTCH.say(key)).setExact(true));
    }
}
