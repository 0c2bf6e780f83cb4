package nl.luwte.crypto.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.luwte.crypto.StreamEntropy;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.envelope.QuestionnaireRef;
import nl.luwte.crypto.envelope.SealedBy;
import nl.luwte.crypto.envelope.Signer;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.crypto.receipt.CaseId;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.recipient.Recipient;
import nl.luwte.crypto.signature.SigningKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sealed message")
class OpeningTest {
    private final Entropy entropy = new SystemEntropy();
    private final SigningKey reporter = SigningKey.make(entropy);
    private final ReadingKey reader = ReadingKey.make(entropy);

    @Test
    @DisplayName("opens for each of its readers, with the content that was sealed")
    void opensForEachReader() {
        List<ReadingKey> keys = new ArrayList<>();
        for (int i = 0; i < Envelope.STANZAS; i++) {
            keys.add(ReadingKey.make(entropy));
        }
        Content content = message("Bună ziua");
        Sealed sealed = Sealing.seal(content, reporter, keys.stream().map(ReadingKey::recipient).toList(), entropy);
        for (ReadingKey key : keys) {
            assertEquals(new Opened(content, sealed.messageHash()), Opening.open(sealed.envelope(), key));
        }
    }

    @Test
    @DisplayName("has one size, whatever it says and to however many")
    void hasOneSize() {
        for (int length : new int[] {1, 500, 11_000}) {
            Sealed sealed = Sealing.seal(message("x".repeat(length)), reporter, List.of(reader.recipient()), entropy);
            assertEquals(28_942, sealed.envelope().bytes().size());
        }
    }

    @Test
    @DisplayName("that is too long is refused, so that the writer splits it")
    void tooLongIsRefused() {
        Refused refused = assertThrows(Refused.class,
                () -> Sealing.seal(message("x".repeat(15_000)), reporter, List.of(reader.recipient()), entropy));
        assertEquals(RefusalCode.SIZE, refused.code());
    }

    @Test
    @DisplayName("cannot be sealed by another key than its signer's, to nobody, or to one reader twice")
    void sealerIsHeldToTheRules() {
        Recipient one = reader.recipient();
        assertThrows(Refused.class, () -> Sealing.seal(message("x"), SigningKey.make(entropy), List.of(one), entropy));
        assertThrows(IllegalArgumentException.class, () -> Sealing.seal(message("x"), reporter, List.of(), entropy));
        assertThrows(IllegalArgumentException.class, () -> Sealing.seal(message("x"), reporter, List.of(one, one), entropy));
    }

    @Test
    @DisplayName("puts its reader's stanza anywhere among the eight")
    void shufflesStanzas() {
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            List<Integer> order = new StreamEntropy("order " + i).shuffle(List.of(0, 1, 2, 3, 4, 5, 6, 7));
            places.add(order.indexOf(0));
        }
        assertEquals(8, places.size());
    }

    @Test
    @DisplayName("is made only from the randomness it is given")
    void isMadeFromItsEntropyOnly() {
        Content content = message("x");
        Sealed first = Sealing.seal(content, reporter, List.of(reader.recipient()), new StreamEntropy("a"));
        assertEquals(first, Sealing.seal(content, reporter, List.of(reader.recipient()), new StreamEntropy("a")));
        assertFalse(first.equals(Sealing.seal(content, reporter, List.of(reader.recipient()), new StreamEntropy("b"))));
    }

    @Test
    @DisplayName("seals and opens from many threads at once")
    void worksInParallel() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Bytes>> tasks = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Content content = message("message " + i);
                tasks.add(() -> {
                    Sealed sealed = Sealing.seal(content, reporter, List.of(reader.recipient()), entropy);
                    assertEquals(content, Opening.open(sealed.envelope(), reader).content());
                    return sealed.messageHash();
                });
            }
            Set<Bytes> hashes = new HashSet<>();
            for (Future<Bytes> done : threads.invokeAll(tasks)) {
                hashes.add(done.get());
            }
            assertEquals(200, hashes.size());
        } finally {
            threads.shutdown();
        }
    }

    private Content message(String text) {
        return new Content(Kind.MESSAGE, "luwte-test", CaseId.of(reporter.verifyingKey()), entropy.bytes(32), "m",
                QuestionnaireRef.none("ro"), LocalDate.of(2026, 11, 21), new Answers.Text(text), Signer.reporter(reporter.verifyingKey()),
                false, Optional.of(reader.recipient()), entropy.bytes(32), List.of(entropy.bytes(32)), SealedBy.BROWSER);
    }
}
