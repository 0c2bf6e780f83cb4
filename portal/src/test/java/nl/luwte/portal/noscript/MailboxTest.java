package nl.luwte.portal.noscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import nl.luwte.portal.HandClock;
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
        store = new CaseStore(database.jdbi(), new Repeatable("ids"));
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
        Mailbox.Contents contents = holding(database, replies).open(keys);
        assertEquals(List.of(TRUE_TEXT), contents.replies().stream().map(Mailbox.Reply::text).toList());
        assertEquals(List.of("Name of anna"), contents.replies().stream().map(Mailbox.Reply::name).toList());
        assertEquals(forgeries.size(), contents.unchecked());
        assertFalse(contents.toString().contains(FALSE_TEXT));
        assertFalse(contents.isEmpty());
    }

    @OnBothDatabases
    void whatWouldBeForgedIsShownWhereItIsNot(Database database) {
        Mailbox.Contents contents = holding(database, circle.seal(circle.reply(FALSE_TEXT, keys))).open(keys);
        assertEquals(List.of(FALSE_TEXT), contents.replies().stream().map(Mailbox.Reply::text).toList());
        assertEquals(0, contents.unchecked());
        assertEquals(Optional.of("m"), contents.channel());
    }

    @OnBothDatabases
    void herOwnMessageSentBackIsCounted(Database database) {
        Writer.Letter letter = new Writer.Letter(keys, "m", "nl", false);
        Envelope toTeam = writer().message(letter, Kind.MESSAGE, new Answers.Text(FALSE_TEXT), List.of());
        Opened own = Opening.open(toTeam, circle.readingKey("anna"));
        Envelope toHer = Sealing.seal(own.content(), keys.sign(), List.of(keys.reading().recipient()), circle.entropy).envelope();
        assertEquals(own.content(), Opening.open(toHer, keys.reading()).content());
        Mailbox.Contents contents = holding(database, toHer, envelopes.next()).open(keys);
        assertEquals(List.of(), contents.replies());
        assertEquals(2, contents.unchecked());
    }

    @OnBothDatabases
    void theTeamIsKnownOnlyWhereAllRepliesAgree(Database database) {
        Circle.Reply ofTeam = circle.reply(TRUE_TEXT, keys);
        Circle.Reply ofOther = ofTeam.inChannel("v").by("vera", circle.signingKey("vera"));
        assertEquals(Optional.empty(), holding(database, circle.seal(ofTeam), circle.seal(ofOther)).open(keys).channel());
    }

    @OnBothDatabases
    void anAbsentMailboxIsEmptyAndIsNotMadeByLooking(Database database) {
        Mailbox mailbox = holding(database);
        Mailbox.Contents contents = mailbox.open(someone());
        assertTrue(contents.isEmpty());
        assertEquals(Optional.empty(), contents.until());
        assertEquals(mailbox.open(keys), contents);
        assertEquals(1, store.inChannels(List.of("m", "v")).size());
    }

    @Test
    void whatIsSealedHereSaysSoAndOnlyItsTeamOpensIt() {
        Writer.Letter letter = new Writer.Letter(keys, "v", "ar", false);
        Envelope message = writer().message(letter, Kind.MESSAGE, new Answers.Text(TRUE_TEXT), List.of());
        Opened opened = Opening.open(message, circle.readingKey("wil"));
        assertEquals(SealedBy.SERVER, opened.content().sealedBy());
        assertEquals(keys.caseId(), opened.content().caseId());
        assertEquals(Circle.TODAY, opened.content().day());
        for (String other : List.of("anna", "bea")) {
            assertThrows(Refused.class, () -> Opening.open(message, circle.readingKey(other)));
        }
    }

    private Writer writer() {
        return new Writer(circle.published, new Today(new HandClock()), circle.entropy);
    }
}
