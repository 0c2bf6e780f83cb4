package nl.luwte.infra.demo;

import java.time.LocalDate;
import java.util.List;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.custody.AuthVerifier;
import nl.luwte.crypto.custody.CareWorkerSeeds;
import nl.luwte.crypto.custody.CustodyKeys;
import nl.luwte.crypto.custody.Passphrase;
import nl.luwte.crypto.custody.WrappedKeys;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.envelope.Signer;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.recipient.Recipient;
import nl.luwte.crypto.signature.SigningKey;

/** A demo care worker with her keys and passphrase. In a real deployment her own browser makes them. */
final class CareWorker implements AutoCloseable {
    private static final List<String> LANGUAGES = List.of("nl", "en");

    private final Cast.Person person;
    private final ReadingKey reading;
    private final SigningKey signing;
    private final Passphrase passphrase;

    private CareWorker(Cast.Person person, ReadingKey reading, SigningKey signing, Passphrase passphrase) {
        this.person = person;
        this.reading = reading;
        this.signing = signing;
        this.passphrase = passphrase;
    }

    static CareWorker make(Cast.Person person, Entropy entropy) {
        return new CareWorker(person, ReadingKey.make(entropy), SigningKey.make(entropy), Passphrase.make(entropy));
    }

    String id() {
        return person.id();
    }

    Recipient recipient() {
        return reading.recipient();
    }

    /** Opens what her team reads. */
    ReadingKey reading() {
        return reading;
    }

    SigningKey signing() {
        return signing;
    }

    Signer signer() {
        return Signer.careWorker(signing.verifyingKey(), id());
    }

    Login login() {
        return new Login(person.id(), person.roles(), String.join(" ", passphrase.words()));
    }

    MemberRecord record(String deployment, LocalDate from, LocalDate until) {
        return MemberRecord.make(deployment, person.id(), person.name(), person.roles(), LANGUAGES, reading.recipient(), signing, from, until);
    }

    /** What the server keeps of her account: JSON with verifier, salt and wrapped keys (docs/format/custody.md). Takes about half a second. */
    String account(String deployment, Entropy entropy) {
        Bytes salt = entropy.bytes(CustodyKeys.SALT);
        try (CustodyKeys keys = CustodyKeys.derive(passphrase, deployment, id(), salt);
                CareWorkerSeeds seeds = new CareWorkerSeeds(reading.seed(), signing.seed())) {
            WrappedKeys wrapped = WrappedKeys.wrap(seeds, keys.wrap(), deployment, id(), salt, entropy);
            return Document.write(JsonObject.builder()
                    .put("version", 1)
                    .put("account", id())
                    .put("member", id())
                    .put("salt", salt.toBase64url())
                    .put("verifier", AuthVerifier.of(id(), Bytes.of(keys.auth().reveal())).value().toBase64url())
                    .put("blob", wrapped.blob().toBase64url())
                    .build()).toUtf8();
        }
    }

    @Override
    public void close() {
        reading.close();
        signing.close();
    }
}
