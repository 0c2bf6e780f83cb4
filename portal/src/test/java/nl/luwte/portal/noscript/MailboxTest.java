package nl.luwte.portal.noscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.envelope.SealedBy;
import nl.luwte.crypto.opening.Opened;
import nl.luwte.crypto.opening.Opening;
import nl.luwte.crypto.opening.Sealing;
import nl.luwte.crypto.receipt.MailboxKeys;
import nl.luwte.crypto.receipt.ReceiptCode;
import nl.luwte.crypto.signature.SigningKey;
import nl.luwte.portal.Repeatable;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.Envelopes;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;
import nl.luwte.portal.platform.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    private static final String FALSE_TEXT = "come to this address";
    private static final String TRUE_TEXT = "we read it";

    @TempDir
    private Path folder;

    private final Envelopes envelopes = new Envelopes();
    private Circle circle;
    private MailboxKeys keys;
    private CaseStore store;

    @BeforeEach
    void make() throws Exception {
        circle = new Circle(folder);
        keys = someone();
    }

    private MailboxKeys someone() {
        return MailboxKeys.derive(ReceiptCode.make(circle.entropy), Circle.DEPLOYMENT);
    }

    private Mailbox holding(Database database, Envelope... replies) {
        store = new CaseStore(database.jdbi(), new Repeatable("ids"), 90);
        store.open("m", keys.mailbox(), envelopes.next(), Circle.TODAY);
        for (Envelope reply : replies) {
            store.reply(store.inChannels(List.of("m")).get(0).id(), reply, Circle.TODAY);
        }
        return new Mailbox(store, circle.published);
    }

    private Map<String, UnaryOperator<Circle.Reply>> forgeries() {
        return Map.of(
                "signed by a key that is not listed", reply -> reply.by("anna", SigningKey.make(circle.entropy)),
                "under a colleague's name", reply -> reply.by("bea", circle.signingKey("anna")),
                "by a member of another team", reply -> reply.by("vera", circle.signingKey("vera")),
                "by nobody the directory knows", reply -> reply.by("zoe", circle.signingKey("anna")),
                "in the name of another team", reply -> reply.inChannel("v"),
                "of another case", reply -> reply.ofCase(someone().caseId()),
                "of another deployment", reply -> reply.ofDeployment("elders"),
                "under a directory that nobody knows", reply -> reply.under(Bytes.zeros(32)),
                "of a day before its directory version was made", reply -> reply.on(Circle.TODAY.minusDays(2)),
                "sealed to somebody else", reply -> reply.to(someone().reading().recipient()));
    }

    @OnBothDatabases
    void whatIsForgedIsCountedAndNotShownAndHidesNothing(Database database) {
        Circle.Reply right = circle.reply(FALSE_TEXT, keys);
        Map<String, UnaryOperator<Circle.Reply>> forgeries = forgeries();
        Envelope[] replies = new Envelope[forgeries.size() + 1];
        int next = 0;
        for (UnaryOperator<Circle.Reply> forgery : forgeries.values()) {
            replies[next++] = circle.seal(forgery.apply(right));
        }
        replies[next] = circle.seal(circle.reply(TRUE_TEXT, keys));
        Mailbox.Contents contents = holding(database, replies).open(keys, 0);
        assertEquals(List.of(TRUE_TEXT), contents.replies().stream().map(Mailbox.Reply::text).toList());
        assertEquals(List.of("Name of anna"), contents.replies().stream().map(Mailbox.Reply::name).toList());
        assertEquals(forgeries.size(), contents.unchecked());
        assertFalse(contents.toString().contains(FALSE_TEXT));
        assertFalse(contents.isEmpty());
    }

    @OnBothDatabases
    void whatWouldBeForgedIsShownWhereItIsNot(Database database) {
        Mailbox.Contents contents = holding(database, circle.seal(circle.reply(FALSE_TEXT, keys))).open(keys, 0);
        assertEquals(List.of(FALSE_TEXT), contents.replies().stream().map(Mailbox.Reply::text).toList());
        assertEquals(0, contents.unchecked());
        assertEquals(Optional.of("m"), contents.channel());
    }

    @OnBothDatabases
    void herOwnMessageSentBackIsCounted(Database database) {
        Writer.Letter letter = new Writer.Letter(keys, "m", "nl", false, "sending");
        Envelope toTeam = writer().message(letter, Kind.MESSAGE, new Answers.Text(FALSE_TEXT), List.of());
        Opened own = Opening.open(toTeam, circle.readingKey("anna"));
        Envelope toHer = Sealing.seal(own.content(), keys.sign(), List.of(keys.reading().recipient()), circle.entropy).envelope();
        assertEquals(own.content(), Opening.open(toHer, keys.reading()).content());
        Mailbox.Contents contents = holding(database, toHer, envelopes.next()).open(keys, 0);
        assertEquals(List.of(), contents.replies());
        assertEquals(2, contents.unchecked());
    }

    @OnBothDatabases
    void whereItStandsIsASentenceAndNoTextAndWhatColleaguesWriteForEachOtherIsNotShown(Database database) {
        Circle.Reply said = circle.reply(FALSE_TEXT, keys);
        Envelope closed = circle.seal(said, Kind.STATUS, new Answers.Status("closed"));
        Envelope note = circle.seal(said, Kind.WORK, new Answers.Work("note", Map.of()));
        Mailbox.Contents contents = holding(database, closed, note).open(keys, 0);
        assertEquals(List.of("mailbox.state.closed"), contents.replies().stream().map(Mailbox.Reply::state).toList());
        assertEquals(List.of(""), contents.replies().stream().map(Mailbox.Reply::text).toList());
        assertEquals(1, contents.unchecked());
    }

    @OnBothDatabases
    void theTeamIsKnownOnlyWhereAllRepliesAgree(Database database) {
        Circle.Reply ofTeam = circle.reply(TRUE_TEXT, keys);
        Circle.Reply ofOther = ofTeam.inChannel("v").by("vera", circle.signingKey("vera"));
        assertEquals(Optional.empty(), holding(database, circle.seal(ofTeam), circle.seal(ofOther)).open(keys, 0).channel());
    }

    @OnBothDatabases
    void anAbsentMailboxIsEmptyAndIsNotMadeByLooking(Database database) {
        Mailbox mailbox = holding(database);
        Mailbox.Contents contents = mailbox.open(someone(), 0);
        assertTrue(contents.isEmpty());
        assertEquals(Optional.empty(), contents.until());
        assertEquals(mailbox.open(keys, 0), contents);
        assertEquals(1, store.inChannels(List.of("m", "v")).size());
    }

    @Test
    void whatIsSealedHereSaysSoAndOnlyItsTeamOpensIt() {
        Writer.Letter letter = new Writer.Letter(keys, "v", "ar", false, "sending");
        Envelope message = writer().message(letter, Kind.MESSAGE, new Answers.Text(TRUE_TEXT), List.of());
        Opened opened = Opening.open(message, circle.readingKey("wil"));
        assertEquals(SealedBy.SERVER, opened.content().sealedBy());
        assertEquals(keys.caseId(), opened.content().caseId());
        assertEquals(Circle.TODAY, opened.content().day());
        for (String other : List.of("anna", "bea")) {
            assertThrows(Refused.class, () -> Opening.open(message, circle.readingKey(other)));
        }
    }

    @OnBothDatabases
    void repliesThatDoNotFitOnOnePageAreOnTheNext(Database database) {
        Envelope[] replies = new Envelope[Mailbox.PER_PAGE + 1];
        for (int i = 0; i < replies.length; i++) {
            replies[i] = circle.seal(circle.reply(TRUE_TEXT + i, keys));
        }
        Mailbox mailbox = holding(database, replies);
        Mailbox.Contents first = mailbox.open(keys, 0);
        Mailbox.Contents last = mailbox.open(keys, 1);
        assertEquals(List.of(true, false), List.of(first.more(), last.more()));
        assertEquals(List.of(Mailbox.PER_PAGE, 1), List.of(first.replies().size(), last.replies().size()));
        assertEquals(replies.length, Stream.of(first, last).flatMap(page -> page.replies().stream()).map(Mailbox.Reply::text).distinct().count());
        assertEquals(List.of(1, 0), Stream.of(first, last).map(Shown::contents).map(Shown::nextPage).toList());
    }

    @OnBothDatabases
    void thePageSentAgainGivesTheSameMessageAndAnotherTextAnother(Database database) {
        holding(database);
        Writer writer = writer();
        Writer.Letter letter = new Writer.Letter(keys, "m", "nl", false, "sending");
        Envelope once = writer.message(letter, Kind.MESSAGE, new Answers.Text(TRUE_TEXT), List.of());
        Envelope again = writer.message(letter, Kind.MESSAGE, new Answers.Text(TRUE_TEXT), List.of());
        store.write(keys.mailbox(), once, Circle.TODAY);
        assertEquals(new CaseStore.Outcome.Stored(Circle.TODAY.plusDays(90)), store.write(keys.mailbox(), again, Circle.TODAY));
        assertEquals(2, store.inChannels(List.of("m")).get(0).messages().size());
        assertNotEquals(once, writer.message(letter, Kind.MESSAGE, new Answers.Text(FALSE_TEXT), List.of()));
        Writer.Letter otherPage = new Writer.Letter(keys, "m", "nl", false, "other sending");
        assertNotEquals(once, writer.message(otherPage, Kind.MESSAGE, new Answers.Text(TRUE_TEXT), List.of()));
    }

    @Test
    void nothingIsSealedAfterTheLastDayOfTheDirectoryOrOfAReaderAndNobodyIsServedByIt() {
        Writer.Letter letter = new Writer.Letter(keys, "m", "nl", false, "sending");
        assertEquals(List.of("m"), circle.published.channelsOf("anna"));
        circle.clock.move(Duration.ofDays(91));
        writer().message(letter, Kind.MESSAGE, new Answers.Text(TRUE_TEXT), List.of());
        circle.clock.move(Duration.ofDays(1));
        Refused refused = assertThrows(Refused.class, () -> writer().message(letter, Kind.MESSAGE, new Answers.Text(TRUE_TEXT), List.of()));
        assertEquals("error.expired.text", Writer.told(refused));
        assertEquals(List.of(), circle.published.channelsOf("anna"));
    }

    @Test
    void aReaderWhoseDaysHavePassedClosesHerChannelAndNoOther() {
        circle.clock.move(Duration.ofDays(Circle.SHORT + 2));
        Refused refused = assertThrows(Refused.class, () -> writer().requireOpen("v"));
        assertEquals("error.readers.text", Writer.told(refused));
        writer().requireOpen("m");
        assertEquals(List.of(List.of("m"), List.of()), Stream.of("bea", "vera").map(circle.published::channelsOf).toList());
    }

    private Writer writer() {
        return new Writer(circle.published, new Today(circle.clock), circle.entropy);
    }
}
