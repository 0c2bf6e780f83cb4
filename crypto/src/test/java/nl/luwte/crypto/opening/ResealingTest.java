package nl.luwte.crypto.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.directory.Anchor;
import nl.luwte.crypto.directory.Bundle;
import nl.luwte.crypto.directory.Channel;
import nl.luwte.crypto.directory.Directory;
import nl.luwte.crypto.directory.DirectoryVerifier;
import nl.luwte.crypto.directory.Guardian;
import nl.luwte.crypto.directory.GuardianSet;
import nl.luwte.crypto.directory.Listing;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.directory.SignedNote;
import nl.luwte.crypto.directory.VerifiedDirectory;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Content;
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

@DisplayName("A message that is handed over")
class ResealingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String ORIGIN = "https://luwte.example";

    private final Entropy entropy = new SystemEntropy();
    private final SigningKey reporter = SigningKey.make(entropy);
    private final Worker anna = new Worker("anna", ReadingKey.make(entropy), SigningKey.make(entropy));
    private final Worker bram = new Worker("bram", ReadingKey.make(entropy), SigningKey.make(entropy));
    private final Worker coen = new Worker("coen", ReadingKey.make(entropy), SigningKey.make(entropy));
    private final VerifiedDirectory directory = directory();
    private final Content content = content(directory.hash());
    private final Sealed first = Sealing.seal(content, reporter, List.of(anna.reading.recipient(), bram.reading.recipient()), entropy);

    private record Worker(String id, ReadingKey reading, SigningKey signing) {
        MemberRecord member() {
            return MemberRecord.make("luwte-test", id, id, List.of(), List.of("nl"), reading.recipient(), signing,
                    DAY.minusDays(9), DAY.plusDays(9));
        }
    }

    @Test
    @DisplayName("is the same message for the other team, which sees who handed it over")
    void isTheSameMessage() {
        Sealed handed = handOver(first, anna, "v", anna.signing);
        Opened found = Resealing.openAtDesk(handed.envelope(), coen.reading);
        assertEquals(content, found.content());
        assertEquals(List.of(first.messageHash(), first.messageHash()), List.of(handed.messageHash(), found.messageHash()));
        assertEquals(Optional.of(new Frame("luwte-test", first.envelope().hash(), first.messageHash(), directory.hash(), "m", "v", DAY,
                anna.signing.verifyingKey(), "anna")), found.frame());
        Resealing.checkFrame(found, directory);
        refuses(RefusalCode.PADDING, () -> Opening.open(handed.envelope(), coen.reading));
        refuses(RefusalCode.OPEN, () -> Resealing.openAtDesk(handed.envelope(), anna.reading));
    }

    @Test
    @DisplayName("is handed on without a frame in a frame")
    void isHandedOn() {
        Sealed handed = handOver(first, anna, "v", anna.signing);
        Sealed back = handOver(handed, coen, "m", coen.signing);
        Opened found = Resealing.openAtDesk(back.envelope(), anna.reading);
        assertEquals(List.of("v", "m"), found.frame().map(frame -> List.of(frame.from(), frame.channel())).orElseThrow());
        assertEquals(content, found.content());
        Resealing.checkFrame(found, directory);
    }

    @Test
    @DisplayName("comes from a reader of its team, for another team of the same deployment")
    void comesFromAReader() {
        Opened byAnother = Resealing.openAtDesk(handOver(first, bram, "v", anna.signing).envelope(), coen.reading);
        refuses(RefusalCode.SIGNER, () -> Resealing.checkFrame(byAnother, directory));
        refuses(RefusalCode.FIELD, () -> handOver(first, anna, "m", anna.signing));
        Handover elsewhere = new Handover("other-one", directory.hash(), "v", DAY, "anna");
        refuses(RefusalCode.DEPLOYMENT, () -> Resealing.reseal(first.envelope(), anna.reading, elsewhere, anna.signing, List.of(coen.reading.recipient()), entropy));
        Opened own = Resealing.openAtDesk(first.envelope(), anna.reading);
        assertEquals(Opening.open(first.envelope(), anna.reading), own);
        assertThrows(IllegalArgumentException.class, () -> Resealing.checkFrame(own, directory));
    }

    private Sealed handOver(Sealed sealed, Worker who, String channel, SigningKey signing) {
        Handover handover = new Handover("luwte-test", directory.hash(), channel, DAY, who.id());
        List<Recipient> readers = directory.readers(channel).stream().map(MemberRecord::recipient).toList();
        return Resealing.reseal(sealed.envelope(), who.reading, handover, signing, readers, entropy);
    }

    private VerifiedDirectory directory() {
        SigningKey one = SigningKey.make(entropy);
        SigningKey two = SigningKey.make(entropy);
        List<Guardian> guardians = List.of(new Guardian("g-one", one.verifyingKey(), "Stichting Een"),
                new Guardian("g-two", two.verifyingKey(), "Vereniging Twee"));
        GuardianSet set = new GuardianSet(List.of(ORIGIN), guardians, 2);
        List<MemberRecord> members = List.of(anna.member(), bram.member(), coen.member());
        Directory version = new Directory("luwte-test", 1, DAY, DAY.plusDays(30), Optional.empty(), set,
                List.of(new Channel("m", List.of("anna", "bram"), List.of()), new Channel("v", List.of("bram", "coen"), List.of())),
                members.stream().map(Listing::of).toList());
        SignedNote note = SignedNote.unsigned(version).signedBy(guardians.get(0), one).signedBy(guardians.get(1), two);
        Bundle bundle = new Bundle(List.of(), note.toText(), members.stream().map(MemberRecord::text).toList());
        return DirectoryVerifier.verify(new Anchor("luwte-test", set, 1), bundle, Optional.empty(), ORIGIN, DAY);
    }

    private Content content(Bytes version) {
        return new Content(Kind.MESSAGE, "luwte-test", CaseId.of(reporter.verifyingKey()), version, "m", QuestionnaireRef.none("ro"), DAY,
                new Answers.Text("Bună ziua"), Signer.reporter(reporter.verifyingKey()), true, Optional.empty(), entropy.bytes(32),
                List.of(), SealedBy.BROWSER);
    }

    private static void refuses(RefusalCode code, Runnable run) {
        assertEquals(code, assertThrows(Refused.class, run::run).code());
    }
}
