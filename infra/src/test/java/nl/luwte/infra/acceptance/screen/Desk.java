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
    private Desk(Page page, Words words) {
        super(page, words);
    }

    /** Opens the login page and waits until it has asked whether somebody is logged in. */
    public static Desk open(Page page, URI portal) {
        return open(page, portal, "nl");
    }

    /** The same in a language of the desk. */
    public static Desk open(Page page, URI portal, String language) {
        page.waitForResponse("**/desk/api/me", () -> page.navigate(portal.resolve("/desk?l=" + language).toString())).finished();
        Desk desk = new Desk(page, new Words(language));
        desk.headed(desk.words.say("desk.login.heading"));
        return desk;
    }

    /** What the login page says to whom it asks. */
    public String note() {
        return page.locator("desk-login [role=alert]").innerText();
    }

    /** Logs in; waits until everything that is there was opened. */
    public Desk login(Login login) {
        enter(login);
        assertThat(page.locator(".pane.list .live")).not().isEmpty();
        return this;
    }

    /** Logs in who leads and reads no team. */
    public OverviewScreen lead(Login login) {
        enter(login);
        return new OverviewScreen(page, words).ready();
    }

    private void enter(Login login) {
        type(page.locator("#account"), login.account());
        type(page.locator("#passphrase"), login.passphrase());
        press("desk.login.button");
        headed(words.say("desk.heading"));
    }

    /** Tries to log in with what is no account here; gives what the page says. */
    public String refused(String account, String passphrase) {
        type(page.locator("#account"), account);
        type(page.locator("#passphrase"), passphrase);
        press("desk.login.button");
        assertThat(page.locator("desk-login [role=alert] .notice")).isVisible();
        return note();
    }

    /** Fetches what is new and waits for one case more than these; gives its name. */
    public String newCase(Set<String> before) {
        press("desk.inbox.refresh");
        assertThat(page.locator("button.case-name")).hasCount(before.size() + 1);
        return names().stream().filter(name -> !before.contains(name)).findFirst().orElseThrow();
    }

    /** Fetches what is new. */
    public void refresh() {
        press("desk.inbox.refresh");
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

    /** Types into the search, which looks on this device. */
    public void search(String text) {
        type(page.locator("#desk-search"), text);
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
