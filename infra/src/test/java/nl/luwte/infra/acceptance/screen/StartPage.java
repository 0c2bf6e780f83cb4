package nl.luwte.infra.acceptance.screen;

import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** The page with four doors. */
public final class StartPage extends Screen {
    private StartPage(Page page, Words words) {
        super(page, words);
    }

    /** @param portal the portal's address without a path */
    public static StartPage open(Page page, URI portal, Words words) {
        page.navigate(portal.resolve("/" + words.language().code()).toString());
        StartPage start = new StartPage(page, words);
        start.headed(words.say("start.heading"));
        return start;
    }

    /** By the doors to the forms. */
    public TellForm tellUs() {
        door("start.door.tell");
        headed(words.say("doors.heading"));
        page.locator(".doors a[href$='/f/1']").click();
        return new TellForm(page, words).ready();
    }

    public MailboxScreen myMessages() {
        door("start.door.mailbox");
        return new MailboxScreen(page, words).ready();
    }

    /** Goes through a door and comes back. */
    public StartPage lookInto(String door, String heading) {
        door(door);
        headed(words.say(heading));
        page.locator(".brand").click();
        headed(words.say("start.heading"));
        return this;
    }

    private void door(String key) {
        page.locator(".doors").getByRole(AriaRole.LINK, new GetByRoleOptions().setName(words.say(key)).setExact(true)).click();
    }
}
