package nl.luwte.crypto.vectors;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.custody.AuthVerifier;
import nl.luwte.crypto.custody.CareWorkerSeeds;
import nl.luwte.crypto.custody.CustodyKeys;
import nl.luwte.crypto.custody.Passphrase;
import nl.luwte.crypto.custody.WrappedKeys;
import nl.luwte.crypto.directory.Anchor;
import nl.luwte.crypto.directory.Bundle;
import nl.luwte.crypto.directory.DirectoryVerifier;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.directory.VerifiedDirectory;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.opening.Opened;
import nl.luwte.crypto.opening.Opening;
import nl.luwte.crypto.receipt.MailboxKeys;
import nl.luwte.crypto.receipt.ReceiptCode;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.signature.Label;
import nl.luwte.crypto.signature.SigningKey;
import nl.luwte.crypto.signature.VerifyingKey;

/** The checks of each format, in the order of crypto/vectors/README.md. */
final class Checks {
    static final Map<String, Check> BY_FORMAT = Map.of("document_v1", Checks::document, "signature_v1", Checks::signature,
            "envelope_v1", Checks::envelope, "receipt_v1", Checks::receipt, "request_v1", RequestChecks::request,
            "directory_v1", Checks::directory, "custody_v1", Checks::custody, "resealed_v1", CaseworkChecks::resealed,
            "desk_request_v1", CaseworkChecks::deskRequest);

    private Checks() {
    }

    private static Map<String, String> document(Vector vector) {
        Document.parse(vector.bodyBytes());
        return Map.of();
    }

    private static Map<String, String> signature(Vector vector) {
        Label label = Label.valueOf(vector.text("label").substring("luwte/1/".length()).toUpperCase(Locale.ROOT).replace('-', '_'));
        new VerifyingKey(vector.bytes("key")).verify(label, vector.bodyBytes(), vector.bytes("signature"));
        Check.Found found = new Check.Found();
        if (vector.has("seed")) {
            try (SigningKey key = SigningKey.ofSeed(SecretBytes.of(vector.bytes("seed")))) {
                found.put("signature", key.sign(label, vector.bodyBytes()));
            }
        }
        return found.values();
    }

    private static Map<String, String> envelope(Vector vector) {
        try (ReadingKey key = ReadingKey.ofSeed(SecretBytes.of(vector.bytes("seed")))) {
            Opened opened = Opening.open(Envelope.parse(vector.bodyBytes()), key).inDeployment(vector.text("deployment"));
            if (vector.has("case")) {
                opened.inCase(vector.bytes("case"));
            }
            return new Check.Found().put("hash", opened.messageHash()).put("kind", opened.content().kind().wire())
                    .put("signer", opened.content().signer().key().bytes()).values();
        }
    }

    private static Map<String, String> receipt(Vector vector) {
        ReceiptCode code = ReceiptCode.read(vector.text("typed"));
        try (MailboxKeys keys = MailboxKeys.derive(code, vector.text("deployment"))) {
            return new Check.Found().put("digits", String.join("", code.groups())).put("auth", keys.auth().verifyingKey().bytes())
                    .put("sign", keys.sign().verifyingKey().bytes())
                    .put("recipient", Bytes.sha256(keys.reading().recipient().publicKey()))
                    .put("case", keys.caseId()).put("mailbox", keys.mailbox()).values();
        }
    }

    private static Map<String, String> directory(Vector vector) {
        if (vector.text("what").equals("anchor")) {
            Anchor anchor = Anchor.fromScript(vector.bodyBytes().toUtf8());
            Refused.unless(anchor.toScript().equals(vector.bodyBytes().toUtf8()), RefusalCode.FIELD);
            return Map.of("deployment", anchor.deployment());
        }
        Optional<String> channel = Optional.ofNullable(vector.header().get("channel"));
        VerifiedDirectory verified = verify(vector, channel);
        if (vector.has("structure")) {
            verified.requireAdmitted(vector.text("channel"), vector.bytes("structure"));
        }
        if (vector.has("signer")) {
            String[] signer = vector.text("signer").split(" ");
            verified.requireSigner(vector.text("channel"), signer[0], VerifyingKey.fromBase64url(signer[1]));
        }
        Check.Found found = new Check.Found().put("hash", verified.hash());
        channel.ifPresent(id -> found.put("readers",
                verified.readers(id).stream().map(MemberRecord::id).collect(Collectors.joining(" "))));
        return found.values();
    }

    private static VerifiedDirectory verify(Vector vector, Optional<String> channel) {
        Anchor anchor = Anchor.parse(vector.text("anchor"));
        Bundle bundle = Bundle.parse(vector.bodyBytes());
        LocalDate today = LocalDate.parse(vector.text("today"));
        return vector.has("version")
                ? DirectoryVerifier.verifyOlder(anchor, bundle, vector.bytes("version"), vector.text("origin"), today)
                : DirectoryVerifier.verify(anchor, bundle, channel, vector.text("origin"), today);
    }

    private static Map<String, String> custody(Vector vector) {
        if (vector.text("what").equals("word")) {
            return Map.of("word", Passphrase.word(Integer.parseInt(vector.text("number"))));
        }
        String deployment = vector.text("deployment");
        String account = vector.text("account");
        Passphrase passphrase = Passphrase.read(vector.text("passphrase"));
        try (CustodyKeys keys = CustodyKeys.derive(passphrase, deployment, account, vector.bytes("salt"))) {
            Bytes auth = Bytes.of(keys.auth().reveal());
            Check.Found found = new Check.Found().put("auth", auth).put("wrap", Bytes.of(keys.wrap().reveal()))
                    .put("verifier", AuthVerifier.of(account, auth).value());
            if (vector.has("blob")) {
                WrappedKeys blob = new WrappedKeys(vector.bytes("blob"));
                CareWorkerSeeds seeds = blob.unwrap(keys.wrap(), deployment, account, vector.bytes("salt"));
                found.put("reading", Bytes.of(seeds.reading().reveal())).put("signing", Bytes.of(seeds.signing().reveal()));
            }
            return found.values();
        }
    }

    /** The formats, for a test that looks for folders nobody runs. */
    static List<String> formats() {
        return BY_FORMAT.keySet().stream().sorted().toList();
    }
}
