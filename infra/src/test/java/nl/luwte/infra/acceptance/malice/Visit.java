package nl.luwte.infra.acceptance.malice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.luwte.infra.acceptance.Installation;

/** One visit with a fresh profile, on which every request is counted. Routes are set on {@link #page()} before an address is opened. */
public final class Visit implements AutoCloseable {
    public static final String BOX = "**/r/box";

    /** Milliseconds; a busy machine hashes a passphrase for seconds. */
    private static final int PATIENCE = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final Installation installation;
    private final BrowserContext profile;
    private final Page page;
    private final List<Request> requests = new ArrayList<>();
    private final List<String> dialogs = new ArrayList<>();

    public Visit(Installation installation, Browser browser) {
        this(installation, browser.newContext(new Browser.NewContextOptions().setTimezoneId("Europe/Amsterdam")));
    }

    Visit(Installation installation, BrowserContext profile) {
        this.installation = installation;
        this.profile = profile;
        this.page = profile.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onRequest(requests::add);
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
    }

    public Page page() {
        return page;
    }

    /** Opens an address of the installation and does not wait for scripts. */
    public Visit open(String path) {
        page.navigate(installation.at(path).toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return this;
    }

    /** The requests that carried a body, in their order. */
    public List<Request> bodies() {
        return requests.stream().filter(request -> request.postDataBuffer() != null || !request.method().equals("GET")).toList();
    }

    /** The bodies posted to the one address of reporters. */
    public List<byte[]> boxes() {
        return bodies().stream().filter(request -> URI.create(request.url()).getPath().equals("/r/box")).map(Request::postDataBuffer).toList();
    }

    /** What scripts said in dialogs: ours say nothing. */
    public List<String> dialogs() {
        return dialogs;
    }

    public Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    public void press(String text) {
        button(text).click();
    }

    /** Waits for the screen with this heading. */
    public void sees(String heading) {
        assertThat(page.locator("#app h1")).hasText(heading);
    }

    @Override
    public void close() {
        profile.close();
    }
}
