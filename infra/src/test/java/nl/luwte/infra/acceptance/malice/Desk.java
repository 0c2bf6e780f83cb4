package nl.luwte.infra.acceptance.malice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.infra.acceptance.Installation;

/** The desk of triage1 in a browser, whose server shows rows of our making. */
final class Desk implements AutoCloseable {
    static final Texts TEXTS = Texts.in("nl");
    private static final String ACCOUNT = "triage1";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

    private final Visit visit;
    private final Town town;
    private final List<String> rows = new ArrayList<>();
    private final Map<String, Envelope> envelopes = new HashMap<>();

    Desk(Installation installation, Browser browser, Town town) {
        this.visit = new Visit(installation, browser);
        this.town = town;
        visit.page().route("**/desk/api/inbox", route -> route.fulfill(MaliciousDirectoryIT.json("{\"cases\":[" + String.join(",", rows) + "]}")));
        visit.page().route("**/desk/api/envelopes", this::hand);
    }

    /** A row of the server's list with these messages of reporters. */
    Desk row(Envelope... messages) {
        List<String> listed = new ArrayList<>();
        for (Envelope message : messages) {
            String id = id();
            envelopes.put(id, message);
            listed.add("{\"id\":\"" + id + "\",\"day\":\"" + town.today() + "\",\"direction\":\"in\"}");
        }
        rows.add("{\"case\":\"" + id() + "\",\"channel\":\"m\",\"until\":\"" + town.today().plusDays(90) + "\",\"envelopes\":[" + String.join(",", listed) + "]}");
        return this;
    }

    /** Logs in and waits until every message was tried. */
    Desk logIn() {
        visit.open("/desk");
        visit.page().locator("#account").fill(ACCOUNT);
        visit.page().locator("#passphrase").fill(town.passphrase(ACCOUNT));
        visit.press(TEXTS.say("desk.login.button"));
        String all = TEXTS.say("desk.inbox.progress", Map.of("done", envelopes.size(), "all", envelopes.size()));
        assertThat(visit.page().locator(".pane.list [role=status]")).hasText(all);
        return this;
    }

    Page page() {
        return visit.page();
    }

    Visit visit() {
        return visit;
    }

    /** The buttons that open a case, one each. */
    Locator cases() {
        return visit.page().locator("button.case-name");
    }

    /** Opens the case at this place of the list and every story in it. */
    Locator open(int index) {
        cases().nth(index).click();
        assertThat(visit.page().locator("#case-heading")).containsText(cases().nth(index).textContent());
        Locator stories = visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(TEXTS.say("desk.case.open-story")).setExact(true));
        while (stories.count() > 0) {
            stories.first().click();
        }
        return visit.page().locator("desk-conversation");
    }

    /** The text of every case, each opened in turn. */
    List<String> conversations() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cases().count(); i++) {
            texts.add(open(i).innerText());
        }
        return texts;
    }

    /** One collected row says how many messages did not pass, and lists these reasons. */
    void collects(Map<String, Integer> reasons) {
        Locator damage = visit.page().locator("details.damage");
        assertThat(damage).hasCount(1);
        int count = reasons.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(damage.locator("summary")).hasText(TEXTS.say("desk.inbox.failed", Map.of("count", count)));
        String[] lines = reasons.entrySet().stream().map(reason -> TEXTS.say("desk.damage." + reason.getKey()) + ": " + reason.getValue()).toArray(String[]::new);
        assertThat(damage.locator("li")).hasText(lines);
    }

    void collectsNothing() {
        assertThat(visit.page().locator("details.damage")).hasCount(0);
    }

    @Override
    public void close() {
        visit.close();
    }

    private void hand(Route route) {
        Matcher ids = ID.matcher(route.request().postData());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Envelope envelope : ids.results().map(found -> envelopes.get(found.group())).collect(Collectors.toList())) {
            all.writeBytes(envelope.bytes().toArray());
        }
        route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("application/octet-stream").setBodyBytes(all.toByteArray()));
    }

    private static String id() {
        return "0" + Town.ENTROPY.bytes(8).hex().substring(1);
    }
}
