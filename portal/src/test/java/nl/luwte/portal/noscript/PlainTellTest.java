package nl.luwte.portal.noscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Answers.Answer;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.opening.Opened;
import nl.luwte.crypto.opening.Opening;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.i18n.questionnaire.Questionnaire;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.portal.Repeatable;
import nl.luwte.portal.cases.CaseRow;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.RowId;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;
import nl.luwte.portal.platform.Refusal;
import nl.luwte.portal.platform.RefusalException;
import nl.luwte.portal.platform.Today;
import org.junit.jupiter.api.io.TempDir;

class PlainTellTest {

    private static final Questionnaire FORM =
            Questionnaires.load().byForm(1).orElseThrow().questionnaire();
    private static final String TOKEN = "t".repeat(32);

    @TempDir
    private Path folder;

    private Circle circle;
    private CaseStore store;
    private PlainTell tell;

    private void on(Database database) throws Exception {
        circle = new Circle(folder);
        on(database, new Repeatable("ids"), 20);
    }

    private void on(Database database, Entropy ids, int room) {
        store = new CaseStore(database.jdbi(), ids, 90);
        Today today = new Today(circle.clock);
        Writer writer = new Writer(circle.published, today, circle.entropy);
        tell = new PlainTell(Circle.DEPLOYMENT, writer, store, new HashingQueue(1, 0), circle.gate(room), today, new Repeatable("secret"));
    }

    private PlainTell.Receipt send(String token, Map<String, Answer> answers, boolean noReply) {
        return tell.send(FORM, new PlainAnswers(answers, Map.of()), "m", "nl", token, noReply);
    }

    private static Map<String, Answer> story(String text) {
        return Map.of("1.10", new Answer.One(text));
    }

    private List<CaseRow> cases() {
        return store.inChannels(List.of("m", "v"));
    }

    @OnBothDatabases
    void thePageSentAgainShowsTheSameCodeAndOpensNoSecondCase(Database database) throws Exception {
        on(database);
        PlainTell.Receipt receipt = send(TOKEN, story("once"), false);
        assertEquals(receipt, send(TOKEN, story("once"), false));
        assertEquals(7, receipt.groups().size());
        assertEquals(1, cases().size());
    }

    @OnBothDatabases
    void whatWasChangedOnThePageAfterSendingIsNotLost(Database database) throws Exception {
        on(database);
        List<String> code = send(TOKEN, story("first"), false).groups();
        assertNotEquals(code, send(TOKEN, story("second"), false).groups());
        assertTrue(send(TOKEN, story("second"), true).groups().isEmpty());
        assertEquals(3, cases().size());
    }

    @OnBothDatabases
    void anotherPageIsAnotherCase(Database database) throws Exception {
        on(database);
        assertNotEquals(send(TOKEN, story("same"), false), send("u".repeat(32), story("same"), false));
        assertEquals(2, cases().size());
    }

    @OnBothDatabases
    void aLongReportGoesOnInAnAdditionThatNamesTheFirst(Database database) throws Exception {
        on(database);
        String story = "\u20ac\n".repeat(2_000);
        String car = "\u0e01".repeat(2_000);
        send(TOKEN, Map.of("1.10", new Answer.One(story), "1.11", new Answer.One(car)), false);
        List<Opened> messages = opened();
        assertEquals(List.of(Kind.REPORT, Kind.ADDITION), messages.stream().map(Opened::content).map(Content::kind).toList());
        assertEquals(List.of(messages.get(0).messageHash()), messages.get(1).content().head());
        assertEquals(story, joined(messages, "1.10"));
        assertEquals(car, joined(messages, "1.11"));
    }

    /** Three rows: the case and two messages; the id of the third is that of the second. */
    private static Entropy failingAtTheSecondMessage() {
        Repeatable ids = new Repeatable("failing");
        List<Bytes> drawn = new ArrayList<>();
        return count -> {
            drawn.add(drawn.size() == 2 ? drawn.get(1) : ids.bytes(count));
            return drawn.get(drawn.size() - 1);
        };
    }

    @OnBothDatabases
    void aLongReportIsStoredWholeOrNotAtAll(Database database) throws Exception {
        circle = new Circle(folder);
        Map<String, Answer> longer = Map.of("1.10", new Answer.One("\u20ac\n".repeat(2_000)), "1.11", new Answer.One("\u0e01".repeat(2_000)));
        on(database, failingAtTheSecondMessage(), 20);
        assertThrows(RuntimeException.class, () -> send(TOKEN, longer, false));
        assertEquals(List.of(), cases());
        on(database, new Repeatable("ids"), 20);
        List<String> code = send(TOKEN, longer, false).groups();
        assertEquals(2, cases().get(0).messages().size());
        assertEquals(code, send(TOKEN, longer, false).groups());
        assertEquals(2, cases().get(0).messages().size());
    }

    @OnBothDatabases
    void thePageSentAgainLaterTellsTheRealLastDay(Database database) throws Exception {
        on(database);
        LocalDate until = send(TOKEN, story("once"), false).until();
        assertEquals(Circle.TODAY.plusDays(90), until);
        circle.clock.move(Duration.ofHours(20));
        assertEquals(until, send(TOKEN, story("once"), false).until());
        assertEquals(1, cases().size());
    }

    @OnBothDatabases
    void whereTheBudgetIsEmptyNothingIsStoredAndWhatIsStoredIsStillAnswered(Database database) throws Exception {
        circle = new Circle(folder);
        on(database, new Repeatable("ids"), 1);
        PlainTell.Receipt receipt = send(TOKEN, story("once"), false);
        RefusalException full = assertThrows(RefusalException.class, () -> send("u".repeat(32), story("twice"), false));
        assertEquals(Refusal.busy(), full.refusal());
        assertEquals(receipt, send(TOKEN, story("once"), false));
        assertEquals(1, cases().size());
        circle.clock.move(Duration.ofSeconds(1));
        send("u".repeat(32), story("twice"), false);
        assertEquals(2, cases().size());
    }

    private List<Opened> opened() {
        List<RowId> ids = cases().get(0).messages().stream().map(CaseRow.Message::id).toList();
        return store.envelopes(ids, List.of("m")).values().stream()
                .map(envelope -> Opening.open(envelope, circle.readingKey("bea")))
                .sorted((one, other) -> one.content().kind().compareTo(other.content().kind()))
                .toList();
    }

    private static String joined(List<Opened> messages, String question) {
        return messages.stream()
                .map(message -> ((Answers.Questionnaire) message.content().answers()).byQuestion())
                .filter(answers -> answers.containsKey(question))
                .map(answers -> ((Answer.One) answers.get(question)).value())
                .collect(Collectors.joining());
    }
}
