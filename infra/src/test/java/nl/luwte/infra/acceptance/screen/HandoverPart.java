package nl.luwte.infra.acceptance.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;

/** The part of a case with which it is handed to another team. */
public final class HandoverPart {
    private final CaseScreen screen;
    private final Locator part;

    HandoverPart(CaseScreen screen, Locator part) {
        this.screen = screen;
        this.part = part;
    }

    HandoverPart to(String team) {
        part.locator("#w-handover-to").selectOption(new SelectOption().setLabel(team));
        return this;
    }

    /** Sees that the reporter allowed this team. */
    public HandoverPart allowed() {
        assertThat(part.getByText(screen.words.say("desk.handover.consented"))).isVisible();
        return this;
    }

    /** Sees that she did not, and that it is refused until it is called an exception, with a reason. */
    public HandoverPart except(String reason) {
        assertThat(part.getByText(screen.words.say("desk.handover.not-consented"))).isVisible();
        screen.press("desk.handover.send");
        assertThat(part.getByText(screen.words.say("desk.handover.needs"))).isVisible();
        part.locator("#w-handover-exception").check();
        Screen.type(part.locator("#w-handover-text"), reason);
        return this;
    }

    /** Ticks that the reporter is told. */
    public HandoverPart tell() {
        part.locator("#w-handover-tell").check();
        return this;
    }

    public CaseScreen send() {
        return screen.store("handover", "desk.handover.sent");
    }
}
