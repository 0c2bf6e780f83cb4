package nl.luwte.crypto.vectors;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.luwte.crypto.StreamEntropy;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.directory.Anchor;
import nl.luwte.crypto.directory.Channel;
import nl.luwte.crypto.directory.Directory;
import nl.luwte.crypto.directory.Guardian;
import nl.luwte.crypto.directory.GuardianSet;
import nl.luwte.crypto.directory.Listing;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.directory.SignedNote;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.envelope.QuestionnaireRef;
import nl.luwte.crypto.envelope.SealedBy;
import nl.luwte.crypto.envelope.Signer;
import nl.luwte.crypto.receipt.CaseId;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.signature.SigningKey;

/** One invented deployment with its people, the same at every run. */
final class Scene {
    static final String DEPLOYMENT = "luwte-test";
    static final String ORIGIN = "https://luwte.example";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    static final LocalDate UNTIL = LocalDate.of(2027, 12, 31);
    static final Bytes STRUCTURE = Bytes.sha256(Bytes.ofUtf8("an invented structure"));

    private Scene() {
    }

    static Bytes seed(String name) {
        return new StreamEntropy("seed of " + name).bytes(32);
    }

    static SigningKey signingKey(String name) {
        return SigningKey.ofSeed(SecretBytes.of(seed(name + ", signing")));
    }

    static ReadingKey readingKey(String name) {
        return ReadingKey.ofSeed(SecretBytes.of(seed(name + ", reading")));
    }

    static Guardian guardian(String id, String organisation) {
        return new Guardian(id, signingKey(id).verifyingKey(), organisation);
    }

    static GuardianSet guardians() {
        return new GuardianSet(List.of(ORIGIN), List.of(guardian("g-one", "Stichting Een"), guardian("g-two", "Vereniging Twee"),
                guardian("g-three", "Stichting Een")), 2);
    }

    static Anchor anchor() {
        return new Anchor(DEPLOYMENT, guardians(), 1);
    }

    static MemberRecord member(String id) {
        return member(id, readingKey(id), FROM, UNTIL);
    }

    static MemberRecord member(String id, ReadingKey reading, LocalDate from, LocalDate until) {
        return MemberRecord.make(DEPLOYMENT, id, "Naam van " + id, List.of("vertrouwenspersoon"), List.of("nl", "ro"), reading.recipient(),
                signingKey(id), from, until);
    }

    static Directory directory(MemberRecord... members) {
        return new Directory(DEPLOYMENT, 1, LocalDate.of(2026, 11, 1), LocalDate.of(2027, 1, 30), Optional.empty(), guardians(),
                List.of(new Channel("m", List.of("anna", "bram"), List.of(new Channel.Admitted("geweld", STRUCTURE))),
                        new Channel("v", List.of("bram", "coen"), List.of())),
                List.of(members).stream().map(Listing::of).toList());
    }

    static Directory directory() {
        return directory(member("anna"), member("bram"), member("coen"));
    }

    static SignedNote signed(Directory directory, String... guardians) {
        SignedNote note = SignedNote.unsigned(directory);
        for (String id : guardians) {
            note = note.signedBy(guardian(id, "any"), signingKey(id));
        }
        return note;
    }

    static Content report() {
        Map<String, Answers.Answer> answers = new LinkedHashMap<>();
        answers.put("1", new Answers.Answer.One("yes"));
        answers.put("2.1", new Answers.Answer.Many(List.of("threat", "unknown")));
        answers.put("3", new Answers.Answer.One("Două persoane. 中文 \"…\" 😀"));
        return incoming(Kind.REPORT, QuestionnaireRef.of(STRUCTURE, "ro"), new Answers.Questionnaire(answers), false);
    }

    static Content incoming(Kind kind, QuestionnaireRef questionnaire, Answers answers, boolean noReply) {
        Signer signer = Signer.reporter(signingKey("reporter").verifyingKey());
        return new Content(kind, DEPLOYMENT, CaseId.of(signer.key()), signed(directory(), "g-one", "g-two").hash(), "m", questionnaire,
                TODAY, answers, signer, noReply, noReply ? Optional.empty() : Optional.of(readingKey("reporter").recipient()),
                seed("id " + kind), List.of(), SealedBy.BROWSER);
    }

    static Content outgoing(Kind kind, Answers answers) {
        return new Content(kind, DEPLOYMENT, CaseId.of(signingKey("reporter").verifyingKey()),
                signed(directory(), "g-one", "g-two").hash(), "m", QuestionnaireRef.none("ro"), TODAY, answers,
                Signer.careWorker(signingKey("anna").verifyingKey(), "anna"), false, Optional.empty(), seed("id " + kind),
                List.of(seed("an earlier message")), SealedBy.DESK);
    }
}
