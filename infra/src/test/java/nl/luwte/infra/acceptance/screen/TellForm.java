package nl.luwte.infra.acceptance.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByTextOptions;
import java.net.URI;
import java.util.List;
import nl.luwte.i18n.questionnaire.Question;
import nl.luwte.i18n.questionnaire.QuestionType;
import nl.luwte.i18n.questionnaire.Questionnaire;

/** The form in which a reporter tells what happened. */
public final class TellForm extends Screen {
    TellForm(Page page, Words words) {
        super(page, words);
    }

    /** Opens the form with this number, whose words these are. */
    public static TellForm open(Page page, URI portal, Words words, int form) {
        page.navigate(portal.resolve("/" + words.language().code() + "/f/" + form).toString());
        return new TellForm(page, words).ready();
    }

    /** Opens it at the desk, where somebody takes down what another says. */
    public static TellForm openAtDesk(Page page, URI portal, Words words, int form) {
        page.navigate(portal.resolve("/desk/f/" + form + "?l=" + words.language().code()).toString());
        return new TellForm(page, words).ready();
    }

    TellForm ready() {
        headed(words.title());
        assertThat(button("tell.before.start")).isVisible();
        return this;
    }

    /** Chooses the team by the words with which the page names it. */
    public TellForm toTeam(String reader) {
        page.locator("label.tile").filter(new FilterOptions().setHasText(reader)).click();
        return this;
    }

    public TellForm begin() {
        press("tell.before.start");
        return this;
    }

    /** Waits for a question, ticks the answers and goes on. */
    public TellForm answer(String question, String... options) {
        tick(question, options);
        press("tell.next");
        return this;
    }

    /** Waits for a question, ticks a municipality and goes on. */
    public TellForm place(String question, String name) {
        asks(question);
        tickTile(name);
        press("tell.next");
        return this;
    }

    /** Waits for a question and ticks the answers. */
    public TellForm tick(String question, String... options) {
        asks(question);
        for (String option : options) {
            tickTile(words.option(question, option));
        }
        return this;
    }

    private void tickTile(String text) {
        page.locator("label.tile").filter(new FilterOptions().setHas(page.getByText(text, new GetByTextOptions().setExact(true)))).click();
    }

    /** Waits for a question, types the answer and goes on. */
    public TellForm write(String question, String text) {
        asks(question);
        type(page.locator("textarea"), text);
        press("tell.next");
        return this;
    }

    public TellForm skip(String... questions) {
        for (String question : questions) {
            asks(question);
            press("tell.skip");
        }
        return this;
    }

    /** Goes through the core of the form: one answer in her own words, the rest skipped; what hangs on an answer is not reached. */
    public TellForm core(String text) {
        Questionnaire form = words.structure();
        String reader = form.channels().get(0);
        List<Question> asked = form.questions().stream().filter(question -> question.core() && question.when().isEmpty() && question.askedFor(reader)).toList();
        Question written = asked.stream().filter(question -> question.type() == QuestionType.TEXT).findFirst().orElseThrow();
        for (Question question : asked) {
            if (question.equals(written)) {
                write(question.id(), text);
            } else {
                skip(question.id());
            }
        }
        return coreDone();
    }

    public TellForm back() {
        press("tell.back");
        return this;
    }

    public TellForm next() {
        press("tell.next");
        return this;
    }

    /** Waits until this question is asked. */
    public TellForm asks(String question) {
        headed(words.question(question));
        return this;
    }

    public TellForm cardShown() {
        headed(words.say("tell.danger.heading"));
        return this;
    }

    public TellForm coreDone() {
        headed(words.say("tell.core-done"));
        return this;
    }

    /** The card with whom to call, which an answer brought up; goes on. */
    public TellForm pastTheCard() {
        cardShown();
        press("tell.danger.go-on");
        return this;
    }

    /** The card that an answer about a young age brought up; goes on. */
    public TellForm pastTheCardForTheYoung() {
        headed(words.say("tell.youth.heading"));
        press("tell.danger.go-on");
        return this;
    }

    public TellForm tellMore() {
        coreDone();
        press("tell.tell-more");
        return this;
    }

    public TellForm sendNow() {
        coreDone();
        press("tell.send-now");
        return this;
    }

    /** Waits for the summary; gives its lines: question, answer, and so on. */
    public List<String> summary() {
        headed(words.say("tell.summary.heading"));
        return page.locator(".summary dt, .summary dd.own").allInnerTexts();
    }

    /** Answers that are ticked now. */
    public List<String> ticked() {
        return page.locator("label.tile:has(input:checked)").allInnerTexts();
    }

    public TellForm onward() {
        press("tell.next");
        headed(words.say("tell.reply.heading"));
        return this;
    }

    /** Waits until this browser has shown that it can seal. */
    public TellForm readyToSend() {
        assertThat(button("tell.send")).isEnabled();
        return this;
    }

    public ReceiptScreen sendWithCode() {
        choose("tell.reply.code");
        press("tell.send");
        return new ReceiptScreen(page, words).ready();
    }

    /** Sends without a code; gives the last screen's text. */
    public String sendWithNoWayBack() {
        choose("tell.reply.none");
        press("tell.send");
        assertThat(page.getByText(words.say("receipt.no-way-back"))).isVisible();
        return text();
    }

    private void choose(String key) {
        page.locator("label.tile").filter(new FilterOptions().setHasText(words.say(key))).click();
    }
}
