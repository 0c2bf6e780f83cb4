package nl.luwte.infra.acceptance.malice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.custody.CareWorkerSeeds;
import nl.luwte.crypto.custody.CustodyKeys;
import nl.luwte.crypto.custody.Passphrase;
import nl.luwte.crypto.custody.WrappedKeys;
import nl.luwte.crypto.directory.Anchor;
import nl.luwte.crypto.directory.Bundle;
import nl.luwte.crypto.directory.Directory;
import nl.luwte.crypto.directory.Guardian;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.directory.SignedNote;
import nl.luwte.crypto.document.Day;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.crypto.recipient.Recipient;
import nl.luwte.crypto.signature.SigningKey;
import nl.luwte.i18n.questionnaire.Edition;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.infra.demo.Demo;

/** A demo as only its tests see it: with the guardians' and the care workers' private keys. */
public final class Town {
    public static final Entropy ENTROPY = new SystemEntropy();

    private final Demo demo;
    private final Anchor anchor;
    private final SignedNote note;
    private final Map<String, MemberRecord> members = new LinkedHashMap<>();
    private final Edition form = Questionnaires.load().byForm(1).orElseThrow();

    public Town(Demo demo) {
        this.demo = demo;
        this.anchor = Anchor.fromScript(read(demo.server().resolve("anchor.js")));
        this.note = SignedNote.parse(read(demo.server().resolve("directory/0001.note")));
        try (Stream<Path> files = Files.list(demo.server().resolve("members"))) {
            files.sorted().map(file -> MemberRecord.parse(read(file))).forEach(member -> members.put(member.id(), member));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String deployment() {
        return demo.deployment();
    }

    /** The origin that tests visit. */
    public String origin() {
        return "http://127.0.0.1:" + demo.port();
    }

    public LocalDate today() {
        return Day.today(Clock.systemUTC());
    }

    public Anchor anchor() {
        return anchor;
    }

    /** The note in force. */
    public SignedNote note() {
        return note;
    }

    public Directory directory() {
        return note.directory();
    }

    /** The questionnaire of form 1. */
    public Edition form() {
        return form;
    }

    public MemberRecord member(String id) {
        return members.get(id);
    }

    public List<MemberRecord> readers(String channel) {
        return directory().channel(channel).orElseThrow().readers().stream().map(members::get).toList();
    }

    public List<Recipient> recipients(String channel) {
        return readers(channel).stream().map(MemberRecord::recipient).toList();
    }

    /** What the honest server would answer for a channel. */
    public Bundle bundle(String channel) {
        return new Bundle(List.of(), note.toText(), readers(channel).stream().map(MemberRecord::text).toList());
    }

    /** A note over any bytes, signed by these guardians in turn. */
    public SignedNote signed(Bytes json, String... guardians) {
        SignedNote signed = new SignedNote(json, List.of());
        for (String id : guardians) {
            Guardian guardian = anchor.guardianSet().guardians().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
            try (SecretBytes seed = SecretBytes.of(Bytes.fromBase64url(read(demo.offline().resolve("guardians/" + id + ".seed")).strip()));
                    SigningKey key = SigningKey.ofSeed(seed)) {
                signed = signed.signedBy(guardian, key);
            }
        }
        return signed;
    }

    /** The care worker's signing key, opened with her passphrase. Takes about half a second. */
    public SigningKey signingKey(String account) {
        Fields fields = Fields.of(Document.parse(Bytes.ofUtf8(read(demo.server().resolve("accounts/" + account + ".json")))), Set.of("salt", "blob"),
                Set.of("version", "account", "member", "verifier"));
        Bytes salt = fields.bytes("salt", CustodyKeys.SALT);
        try (CustodyKeys keys = custody(account, salt);
                CareWorkerSeeds seeds = new WrappedKeys(fields.bytes("blob", WrappedKeys.SIZE)).unwrap(keys.wrap(), deployment(), account, salt)) {
            return SigningKey.ofSeed(seeds.signing());
        }
    }

    /** What the right passphrase gives with this salt. Takes about half a second. */
    public CustodyKeys custody(String account, Bytes salt) {
        return CustodyKeys.derive(Passphrase.read(passphrase(account)), deployment(), account, salt);
    }

    public String passphrase(String account) {
        return demo.logins().stream().filter(login -> login.account().equals(account)).findFirst().orElseThrow().passphrase();
    }

    /** Every reader of the channel and one more, as a reply is sealed. */
    List<Recipient> readersAnd(String channel, Recipient mailbox) {
        List<Recipient> all = new ArrayList<>(recipients(channel));
        all.add(mailbox);
        return all;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
