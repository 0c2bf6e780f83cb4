package nl.luwte.portal.noscript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.envelope.QuestionnaireRef;
import nl.luwte.crypto.envelope.SealedBy;
import nl.luwte.crypto.envelope.Signer;
import nl.luwte.crypto.opening.Sealing;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.receipt.MailboxKeys;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.recipient.Recipient;
import nl.luwte.crypto.signature.SigningKey;
import nl.luwte.portal.HandClock;
import nl.luwte.portal.Repeatable;
import nl.luwte.portal.directory.PublishedDirectory;
import nl.luwte.portal.limit.Budget;
import nl.luwte.portal.platform.Today;

/**
 * An installation's directory with its private keys: {@code anna} and {@code bea} read channel m, {@code vera} and
 * {@code wil} read v.
 */
final class Circle {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final String DEPLOYMENT = "proef";
    /** Days that {@code wil} reads; the others read as long as the directory lasts. */
    static final int SHORT = 40;
    static final String ORIGIN = "https://luwte.example";

    final Entropy entropy = new Repeatable("circle");
    final HandClock clock = new HandClock();
    final PublishedDirectory published;
    private final Map<String, SigningKey> signing = new LinkedHashMap<>();
    private final Map<String, ReadingKey> reading = new LinkedHashMap<>();
    private final Map<String, MemberRecord> records = new LinkedHashMap<>();

    Circle(Path folder) throws IOException {
        Stream.of("anna", "bea", "vera", "wil").forEach(this::member);
        List<SigningKey> keys = List.of(SigningKey.make(entropy), SigningKey.make(entropy));
        List<Guardian> guardians = List.of(new Guardian("g1", keys.get(0).verifyingKey(), "One"), new Guardian("g2", keys.get(1).verifyingKey(), "Two"));
        GuardianSet set = new GuardianSet(List.of(ORIGIN), guardians, 2);
        List<Channel> channels = List.of(new Channel("m", List.of("anna", "bea"), List.of()), new Channel("v", List.of("vera", "wil"), List.of()));
        List<Listing> listings = records.values().stream().map(Listing::of).toList();
        Directory directory = new Directory(DEPLOYMENT, 1, TODAY, TODAY.plusDays(90), Optional.empty(), set, channels, listings);
        SignedNote note = SignedNote.unsigned(directory);
        for (int i = 0; i < 2; i++) {
            note = note.signedBy(guardians.get(i), keys.get(i));
        }
        write(folder.resolve("anchor.js"), new Anchor(DEPLOYMENT, set, 1).toScript() + "\n");
        write(folder.resolve("directory/0001.note"), note.toText());
        for (MemberRecord member : records.values()) {
            write(folder.resolve("members/" + member.id() + ".record"), member.text());
        }
        published = PublishedDirectory.load(folder, new Today(clock));
    }

    private void member(String id) {
        signing.put(id, SigningKey.make(entropy));
        reading.put(id, ReadingKey.make(entropy));
        Recipient recipient = reading.get(id).recipient();
        records.put(id, MemberRecord.make(DEPLOYMENT, id, "Name of " + id, List.of("triage"), List.of("nl"), recipient, signing.get(id), TODAY, TODAY.plusDays(id.equals("wil") ? SHORT : 90)));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A gate with room for so many messages at once. */
    Gate gate(int room) {
        return new Gate(List.of(ORIGIN), SecretBytes.of(entropy.bytes(32)), clock, entropy, new Budget(clock, 1, room));
    }

    SigningKey signingKey(String member) {
        return signing.get(member);
    }

    ReadingKey readingKey(String member) {
        return reading.get(member);
    }

    /** A right reply, for its text and its parts to be changed. */
    Reply reply(String text, MailboxKeys keys) {
        return new Reply(text, DEPLOYMENT, keys.caseId(), published.inForce().hash(), "m", "anna", signing.get("anna"), keys.reading().recipient(), TODAY);
    }

    /** What a reply says of itself, and to whom it is sealed. */
    record Reply(String text, String deployment, Bytes caseId, Bytes directory, String channel, String member, SigningKey key, Recipient mailbox, LocalDate day) {

        Reply ofCase(Bytes other) {
            return new Reply(text, deployment, other, directory, channel, member, key, mailbox, day);
        }

        Reply ofDeployment(String other) {
            return new Reply(text, other, caseId, directory, channel, member, key, mailbox, day);
        }

        Reply under(Bytes other) {
            return new Reply(text, deployment, caseId, other, channel, member, key, mailbox, day);
        }

        Reply inChannel(String other) {
            return new Reply(text, deployment, caseId, directory, other, member, key, mailbox, day);
        }

        Reply by(String other, SigningKey signed) {
            return new Reply(text, deployment, caseId, directory, channel, other, signed, mailbox, day);
        }

        Reply on(LocalDate other) {
            return new Reply(text, deployment, caseId, directory, channel, member, key, mailbox, other);
        }

        Reply to(Recipient other) {
            return new Reply(text, deployment, caseId, directory, channel, member, key, other, day);
        }
    }

    Envelope seal(Reply reply) {
        return seal(reply, Kind.REPLY, new Answers.Text(reply.text()));
    }

    Envelope seal(Reply reply, Kind kind, Answers answers) {
        Content content = new Content(kind, reply.deployment(), reply.caseId(), reply.directory(), reply.channel(), QuestionnaireRef.none("nl"), reply.day(),
                answers, Signer.careWorker(reply.key().verifyingKey(), reply.member()), false, Optional.empty(), entropy.bytes(32), List.of(), SealedBy.DESK);
        List<Recipient> all = new ArrayList<>(published.inForce().readers("m").stream().map(MemberRecord::recipient).toList());
        all.add(reply.mailbox());
        return Sealing.seal(content, reply.key(), all, entropy).envelope();
    }
}
