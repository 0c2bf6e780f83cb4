package nl.luwte.portal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.request.Action;
import nl.luwte.crypto.request.BoxAnswer;
import nl.luwte.crypto.request.Moments;
import nl.luwte.crypto.request.Puzzle;
import nl.luwte.crypto.request.ReporterRequest;
import nl.luwte.crypto.signature.SigningKey;
import nl.luwte.portal.HandClock;
import nl.luwte.portal.Repeatable;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.Envelopes;
import nl.luwte.portal.cases.RowId;
import nl.luwte.portal.limit.Budget;
import nl.luwte.portal.mailbox.ReadReplies;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;
import nl.luwte.portal.platform.Refusal;
import nl.luwte.portal.platform.RefusalException;
import nl.luwte.portal.platform.Today;

/** One request of a reporter, from its bytes to the answer. */
class ReceiveRequestTest {

    private static final String ORIGIN = "https://luwte.example";
    private static final String DEPLOYMENT = "luwte-test";
    private static final int BITS = 10;
    private static final int BURST = 3;
    private static final Optional<LocalDate> UNTIL = Optional.of(LocalDate.of(2027, 2, 19));

    private final Repeatable entropy = new Repeatable("intake");
    private final SecretBytes requestSecret = SecretBytes.of(entropy.bytes(32));
    private final SecretBytes fillerSecret = SecretBytes.of(entropy.bytes(32));
    private final HandClock clock = new HandClock();
    private final Moments moments = new Moments(requestSecret, DEPLOYMENT, clock, BITS);
    private final SigningKey auth = SigningKey.make(entropy);
    private final Envelopes envelopes = new Envelopes();
    private final Envelope first = envelopes.next();
    private CaseStore store;
    private ReceiveRequest receive;

    private void on(Database database) {
        store = new CaseStore(database.jdbi(), entropy, 90);
        receive = node(clock);
    }

    private ReceiveRequest node(HandClock its) {
        return new ReceiveRequest(new Moments(requestSecret, DEPLOYMENT, its, BITS), List.of(ORIGIN), Set.of("m"), store, new ReadReplies(store, fillerSecret),
                new Budget(its, 1, BURST), new Today(its));
    }

    @OnBothDatabases
    void anOpenedCaseIsAnsweredWithItsLastDay(Database database) {
        on(database);
        assertEquals(UNTIL, BoxAnswer.parse(send(opening(first, solved(first)))).until());
    }

    @OnBothDatabases
    void aPuzzleOfAnotherEnvelopeIsRefused(Database database) {
        on(database);
        long counter = unlucky(first, moments.challenge());
        assertEquals(RefusalCode.PUZZLE, refused(opening(first, counter)));
        assertEquals(Optional.empty(), store.stored(Bytes.sha256(auth.verifyingKey().bytes()), first));
    }

    @OnBothDatabases
    void aPuzzleOfAnotherDeploymentIsRefused(Database database) {
        on(database);
        long counter = Puzzle.solve("another", moments.challenge(), first.hash(), BITS);
        assertEquals(false, moments.acceptsPuzzle(first, counter));
        assertEquals(RefusalCode.PUZZLE, refused(opening(first, counter)));
    }

    @OnBothDatabases
    void thePuzzleOfTheLastHourIsTakenAndOneOlderIsRefused(Database database) {
        on(database);
        long counter = solved(first);
        Envelope second = envelopes.next();
        long counterOfSecond = solved(second);
        clock.move(Duration.ofHours(1));
        send(opening(first, counter));
        clock.move(Duration.ofHours(1));
        assertEquals(RefusalCode.PUZZLE, refused(new Action.Write(counterOfSecond, second)));
    }

    @OnBothDatabases
    void theSameEnvelopeAgainGetsTheSameBytesAlsoWhenItsPuzzleIsOver(Database database) {
        on(database);
        long counter = solved(first);
        Bytes answer = send(opening(first, counter));
        assertEquals(answer, send(opening(first, counter)));
        clock.move(Duration.ofHours(5));
        assertEquals(answer, send(opening(first, counter)));
        Envelope second = envelopes.next();
        Bytes written = send(new Action.Write(solved(second), second));
        clock.move(Duration.ofHours(5));
        assertEquals(written, send(new Action.Write(0, second)));
    }

    @OnBothDatabases
    void whoHasAnotherKeyLearnsNothingOfAnEnvelopeThatIsThere(Database database) {
        on(database);
        send(opening(first, solved(first)));
        SigningKey stranger = SigningKey.make(entropy);
        long wrong = unlucky(first, moments.challenge());
        Action again = opening(first, wrong);
        assertEquals(RefusalCode.PUZZLE, assertThrows(Refused.class, () -> receive.answer(request(again, stranger))).code());
    }

    @OnBothDatabases
    void aSignatureOfAnotherOriginIsRefusedBeforeAnythingIsLookedUp(Database database) {
        on(database);
        Bytes foreign = ReporterRequest.make(opening(first, 0), auth, moments.nonce(), "https://elsewhere.example", entropy).bytes();
        assertEquals(RefusalCode.SIGNATURE, assertThrows(Refused.class, () -> receive.answer(foreign)).code());
    }

    @OnBothDatabases
    void aNonceOfOneNodeIsTakenByAnotherForTenMinutes(Database database) {
        on(database);
        Bytes request = request(opening(first, solved(first)), auth);
        ReceiveRequest other = node(clock);
        clock.move(Duration.ofMinutes(9));
        assertEquals(UNTIL, BoxAnswer.parse(other.answer(request)).until());
        clock.move(Duration.ofMinutes(1));
        assertEquals(RefusalCode.NONCE, assertThrows(Refused.class, () -> other.answer(request)).code());
    }

    @OnBothDatabases
    void overTheBudgetNothingIsStoredButEverybodyCanReadRepeatAndDelete(Database database) {
        on(database);
        send(opening(first, solved(first)));
        for (int i = 1; i < BURST; i++) {
            Envelope next = envelopes.next();
            send(new Action.Write(solved(next), next));
        }
        Envelope tooMany = envelopes.next();
        long counter = solved(tooMany);
        Refusal refusal = assertThrows(RefusalException.class, () -> send(new Action.Write(counter, tooMany))).refusal();
        assertEquals(new Refusal.Busy(429, "busy", 1), refusal);
        for (int i = 0; i < 2 * BURST; i++) {
            assertEquals(0, BoxAnswer.parse(send(new Action.Read(0))).replies().size());
            send(opening(first, 0));
        }
        clock.move(Duration.ofSeconds(1));
        send(new Action.Write(counter, tooMany));
        send(new Action.Delete());
        assertEquals("absent", assertThrows(RefusalException.class, () -> send(new Action.Delete())).refusal().code());
    }

    @OnBothDatabases
    void whatCareWorkersWriteForThemselvesChangesNoByteOfHerAnswer(Database database) {
        on(database);
        send(opening(first, solved(first)));
        Bytes before = send(new Action.Read(0));
        RowId id = store.inChannels(List.of("m")).get(0).id();
        store.work(id, envelopes.next(), UNTIL.orElseThrow());
        assertEquals(before, send(new Action.Read(0)));
        Envelope reply = envelopes.next();
        store.reply(id, reply, UNTIL.orElseThrow().minusDays(90));
        store.work(id, envelopes.next(), UNTIL.orElseThrow());
        assertEquals(List.of(reply), BoxAnswer.parse(send(new Action.Read(0))).replies());
    }

    @OnBothDatabases
    void whatIsRefusedForItsPuzzleTakesNothingFromTheBudget(Database database) {
        on(database);
        long counter = unlucky(first, moments.challenge());
        for (int i = 0; i < 2 * BURST; i++) {
            assertEquals(RefusalCode.PUZZLE, refused(opening(first, counter)));
        }
        send(opening(first, solved(first)));
    }

    private static Action opening(Envelope envelope, long counter) {
        return new Action.Open("m", counter, envelope);
    }

    private long solved(Envelope envelope) {
        return Puzzle.solve(DEPLOYMENT, moments.challenge(), envelope.hash(), BITS);
    }

    /** Solves the puzzle of another envelope, and not this one's by chance. */
    private long unlucky(Envelope envelope, Bytes challenge) {
        while (true) {
            long counter = Puzzle.solve(DEPLOYMENT, challenge, envelopes.next().hash(), BITS);
            if (!moments.acceptsPuzzle(envelope, counter)) {
                return counter;
            }
        }
    }

    private RefusalCode refused(Action action) {
        return assertThrows(Refused.class, () -> send(action)).code();
    }

    private Bytes send(Action action) {
        return receive.answer(request(action, auth));
    }

    private Bytes request(Action action, SigningKey key) {
        return ReporterRequest.make(action, key, moments.nonce(), ORIGIN, entropy).bytes();
    }
}
