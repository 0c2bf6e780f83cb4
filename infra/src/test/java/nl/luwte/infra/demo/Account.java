package nl.luwte.infra.demo;

import java.io.IOException;
import java.nio.file.Files;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.custody.AuthVerifier;
import nl.luwte.crypto.custody.CareWorkerSeeds;
import nl.luwte.crypto.custody.CustodyKeys;
import nl.luwte.crypto.custody.Passphrase;
import nl.luwte.crypto.custody.WrappedKeys;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;

/** A demo's account as a care worker's device uses it. */
final class Account {
    private final Demo demo;
    private final Login login;
    private final Fields fields;

    private Account(Demo demo, Login login, Fields fields) {
        this.demo = demo;
        this.login = login;
        this.fields = fields;
    }

    static Account of(Demo demo, String name) throws IOException {
        Login login = demo.logins().stream().filter(candidate -> candidate.account().equals(name)).findFirst().orElseThrow();
        String text = Files.readString(demo.server().resolve("accounts").resolve(name + ".json"));
        return new Account(demo, login, Fields.of(Document.parse(Bytes.ofUtf8(text)), "version", "account", "member", "salt", "verifier", "blob"));
    }

    /** Logs in as the passphrase allows, and unwraps her keys. */
    CareWorkerSeeds seeds() {
        Bytes salt = fields.bytes("salt", CustodyKeys.SALT);
        try (CustodyKeys keys = CustodyKeys.derive(Passphrase.read(login.passphrase()), demo.deployment(), login.account(), salt)) {
            AuthVerifier verifier = new AuthVerifier(fields.bytes("verifier", 32));
            if (!verifier.accepts(fields.text("account"), Bytes.of(keys.auth().reveal()))) {
                throw new IllegalStateException("the server would refuse " + login.account());
            }
            return new WrappedKeys(fields.bytes("blob", WrappedKeys.SIZE)).unwrap(keys.wrap(), demo.deployment(), login.account(), salt);
        }
    }
}
