package nl.luwte.infra.acceptance.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.luwte.infra.demo.Login;

/** The desk of a care worker: login, list, case. */
public final class Desk extends Screen {
    private Desk(Page page) {
        super(page, new Words("nl"));
    }

    /** Opens the login page and waits until it has asked whether somebody is logged in. */
    public static Desk open(Page page, URI portal) {
        page.waitForResponse("**/desk/api/me", () -> page.navigate(portal.resolve("/desk").toString())).finished();
        Desk desk = new Desk(page);
        desk.headed(desk.words.say("desk.login.heading"));
        return desk;
    }

    /** What the login page says to whom it asks. */
    public String note() {
        return page.locator("desk-login [role=alert]").innerText();
    }

    /** Logs in; waits until everything that is there was opened. */
    public Desk login(Login login) {
        type(page.locator("#account"), login.account());
        type(page.locator("#passphrase"), login.passphrase());
        press("desk.login.button");
        headed(words.say("desk.heading"));
        assertThat(page.locator(".pane.list .live")).not().isEmpty();
        return this;
    }

    /** Fetches what is new and waits for one case more than these; gives its name. */
    public String newCase(Set<String> before) {
        press("desk.inbox.refresh");
        assertThat(page.locator("button.case-name")).hasCount(before.size() + 1);
        return names().stream().filter(name -> !before.contains(name)).findFirst().orElseThrow();
    }

    /** Fetches what is new and waits until a case is in this state. */
    public void refreshUntil(String name, String stateKey) {
        press("desk.inbox.refresh");
        stands(name, stateKey);
    }

    /** Fetches what is new and waits until a case is no longer in the list. */
    public void refreshUntilGone(String name) {
        press("desk.inbox.refresh");
        assertThat(rowOf(name)).hasCount(0);
    }

    /** Waits until a case is in this state. */
    public void stands(String name, String stateKey) {
        assertThat(rowOf(name).locator(".col-state")).hasText(words.say(stateKey));
    }

    /** Names of the cases in the list. */
    public Set<String> names() {
        return new LinkedHashSet<>(page.locator("button.case-name").allInnerTexts());
    }

    /** The states that the list shows. */
    public Set<String> states() {
        return new LinkedHashSet<>(page.locator("table.cases tbody .col-state").allInnerTexts());
    }

    /** Everything that was fetched opened and was right. */
    public void requireNothingRefused() {
        assertThat(page.locator(".damage")).hasCount(0);
    }

    /** The row of a case, as it can be read. */
    public String row(String name) {
        return rowOf(name).innerText();
    }

    /** The language that the list gives for a case. */
    public String language(String name) {
        return rowOf(name).locator(".col-language").innerText();
    }

    private Locator rowOf(String name) {
        Locator caseName = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
        return page.locator("table.cases tbody tr").filter(new FilterOptions().setHas(caseName));
    }

    public CaseScreen openCase(String name) {
        rowOf(name).locator("button.case-name").click();
        return new CaseScreen(page, words).ready(name);
    }

    public void lock() {
        press("desk.lock");
        headed(words.say("desk.locked.heading"));
    }

    public void logout() {
        press("desk.logout");
        headed(words.say("desk.login.heading"));
    }
}
