package nl.luwte.infra.acceptance.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One case at the desk. */
public final class CaseScreen extends Screen {
    private static final Locator.GetByTextOptions EXACT = new Locator.GetByTextOptions().setExact(true);

    CaseScreen(Page page, Words words) {
        super(page, words);
    }

    CaseScreen ready(String name) {
        assertThat(page.locator("#case-heading")).containsText(words.say("desk.case.heading", Map.of("name", name)));
        return this;
    }

    /** No message of the conversation is missing. */
    public void requireWhole() {
        assertThat(page.locator("ol.messages > li.message").first()).isVisible();
        assertThat(page.locator("ol.messages > li.absent")).hasCount(0);
    }

    public String conversation() {
        return page.locator("desk-conversation").innerText();
    }

    /** Who may read it and what was promised. */
    public String facts() {
        return page.locator("aside.facts").innerText();
    }

    /** Reads a story; the first message is number 1. */
    public String readStory(int message) {
        Locator found = page.locator("ol.messages > li.message").nth(message - 1);
        found.locator("button[aria-expanded=false]").click();
        assertThat(found.locator("button[aria-expanded=true]")).isVisible();
        return found.locator(".story").innerText();
    }

    public int messages() {
        return page.locator("ol.messages > li.message").count();
    }

    public boolean canAnswer() {
        return page.locator("#answer-text").count() > 0;
    }

    /** The language code the answer box proposes. */
    public String answerLanguage() {
        return page.locator("#answer-language").inputValue();
    }

    public CaseScreen answer(String text) {
        type(page.locator("#answer-text"), text);
        press("desk.answer.send");
        assertThat(page.getByText(words.say("desk.answer.sent"))).isVisible();
        return this;
    }

    /** Begins an answer and leaves it there. */
    public CaseScreen begin(String text) {
        type(page.locator("#answer-text"), text);
        return this;
    }

    /** Takes the draft that is offered; gives what stands in the box then. */
    public String takeDraft() {
        press("desk.draft.take");
        return page.locator("#answer-text").inputValue();
    }

    /** Where the case stands, as the head of the pane says it. */
    public String standing() {
        return page.locator("ul.standing").innerText();
    }

    /** Waits until the head of the pane says that. */
    public CaseScreen standsAt(String said) {
        assertThat(page.locator("ul.standing")).containsText(said);
        return this;
    }

    /** Waits until the pane warns of something. */
    public CaseScreen warns(String heading) {
        assertThat(page.locator("section.alarm h3")).hasText(heading);
        return this;
    }

    /** Everything in one part of the work, unfolded. */
    public String part(String name) {
        return unfolded(name).innerText();
    }

    /** What the head of the pane says: team, form, subject, where it stands. */
    public String head() {
        return page.locator(".case-head").innerText();
    }

    /** What the team that handed the case over says of it, and to which team an answer goes. */
    public String received() {
        return page.locator("desk-case > .notice").first().innerText();
    }

    /** Tells the reporter that a person has received what she wrote. */
    public CaseScreen acknowledge() {
        press("desk.acknowledge");
        assertThat(page.locator(".acknowledging [role=status]")).hasText(words.say("desk.acknowledged"));
        return this;
    }

    /** Sends an appointment in ready sentences; gives what the reporter reads. */
    public String appointment(LocalDate day, String time, String place) {
        String said = proposes(day, time, place);
        press("desk.sentences.send");
        assertThat(page.locator("desk-sentences [role=status]")).hasText(words.say("desk.answer.sent"));
        return said;
    }

    /** Puts an appointment together in ready sentences; gives what the reporter would read. */
    public String proposes(LocalDate day, String time, String place) {
        Locator box = page.locator("desk-sentences details");
        box.locator("summary").click();
        box.locator("label.check", new Locator.LocatorOptions().setHasText(words.sentence("thanks"))).click();
        box.locator("label.check", new Locator.LocatorOptions().setHasText(words.sentence("appointment"))).click();
        box.locator("#gap-appointment-day").fill(day.toString());
        box.locator("#gap-appointment-time").fill(time);
        type(box.locator("#gap-appointment-place"), place);
        return box.locator("p.foreign").innerText();
    }

    public SentencesScreen sentences() {
        return new SentencesScreen(page, words);
    }

    public PaperScreen onPaper() {
        return new PaperScreen(page, words);
    }

    public CaseScreen note(String text) {
        unfolded("note");
        type(page.locator("#w-note-text"), text);
        return store("note");
    }

    public CaseScreen task(String text) {
        unfolded("task");
        type(page.locator("#w-task-text"), text);
        return store("task");
    }

    public CaseScreen assign(String colleague) {
        unfolded("assign");
        page.locator("#w-assign-member").selectOption(new SelectOption().setLabel(colleague));
        return store("assign");
    }

    /** @param tell tell the reporter too */
    public CaseScreen state(String state, boolean tell) {
        unfolded("state");
        page.locator("#w-state-state").selectOption(state);
        page.locator("#w-state-tell").setChecked(tell);
        return store("state");
    }

    public CaseScreen category(String category) {
        unfolded("category").getByText(words.say("desk.category." + category), EXACT).click();
        return store("category");
    }

    /** Waits until two answers compete in one part; gives them, each with who wrote it. */
    public Set<String> competing(String part) {
        Locator choices = unfolded(part).locator("[role=group] li > span:first-child");
        assertThat(choices).hasCount(2);
        return Set.copyOf(choices.allInnerTexts());
    }

    /** Of what competes, the one that says this holds. */
    public CaseScreen settle(String part, String said) {
        Locator choices = unfolded(part).locator("[role=group] li");
        choices.filter(new Locator.FilterOptions().setHasText(said)).getByRole(AriaRole.BUTTON).click();
        assertThat(choices).hasCount(0);
        return this;
    }

    /** Chooses a team to hand it to. */
    public HandoverPart handTo(String team) {
        return new HandoverPart(this, unfolded("handover")).to(team);
    }

    public CaseScreen indication(String level, String indicator) {
        Locator part = unfolded("indication");
        page.locator("#w-indication-level").selectOption(level);
        part.getByText(words.say("desk.indicator." + indicator)).click();
        return store("indication");
    }

    /** Answers the notice of a very strong indication. */
    public void called(String who) {
        type(page.locator("#w-called-who"), who);
        press("desk.called.send");
        assertThat(page.locator("#w-called-who")).hasCount(0);
    }

    /** Sets the furthest last day that the desk allows; gives it. */
    public LocalDate keepLonger(String reason) {
        unfolded("keep");
        Locator day = page.locator("#w-keep-until");
        String furthest = day.getAttribute("max");
        day.fill(furthest);
        type(page.locator("#w-keep-reason"), reason);
        press("desk.keep.send");
        assertThat(page.getByText(words.say("desk.keep.done"))).isVisible();
        return LocalDate.parse(furthest);
    }

    /** Records a passage for an interpreter; gives what is shown of it. */
    public String passage(String text, String to) {
        Locator part = unfolded("interpret");
        press("desk.passage.fill");
        assertThat(page.locator("#w-passage-text")).hasValue(text);
        type(page.locator("#w-passage-for"), to);
        press("desk.passage.send");
        assertThat(page.getByText(words.say("desk.passage.done"))).isVisible();
        return part.innerText();
    }

    /** Exports as a sealed file, and says that file and key are safe; gives the file. */
    public byte[] export(String reason) {
        Locator part = unfolded("export");
        type(page.locator("#w-export-reason"), reason);
        press("desk.export.send");
        assertThat(part.locator(".key")).containsText("AGE-SECRET-KEY-PQ-1");
        Download download = page.waitForDownload(() -> part.getByText(words.say("desk.export.download")).click());
        try (InputStream file = download.createReadStream()) {
            byte[] bytes = file.readAllBytes();
            press("desk.export.key-done");
            assertThat(part.locator(".key")).hasCount(0);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        unfolded("keep");
        page.locator("#w-delete-sure").check();
        press("desk.delete.send");
    }

    /** Unfolds every part of the work. */
    public CaseScreen unfoldAll() {
        for (Locator part : page.locator("details.work > summary").all()) {
            part.click();
        }
        return this;
    }

    Locator unfolded(String name) {
        Locator part = page.locator("#work-" + name);
        if (part.getAttribute("open") == null) {
            part.locator("summary").click();
        }
        return part;
    }

    private CaseScreen store(String name) {
        return store(name, "desk.work.saved");
    }

    CaseScreen store(String name, String done) {
        Locator part = page.locator("#work-" + name);
        part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words.say("desk." + name + ".send")).setExact(true)).click();
        assertThat(part.locator("[role=status]").getByText(words.say(done))).isVisible();
        return this;
    }

    public void close() {
        press("desk.case.close");
    }
}
