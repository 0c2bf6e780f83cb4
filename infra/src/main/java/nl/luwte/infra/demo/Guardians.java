package nl.luwte.infra.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.directory.Directory;
import nl.luwte.crypto.directory.Guardian;
import nl.luwte.crypto.directory.GuardianSet;
import nl.luwte.crypto.directory.SignedNote;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.signature.SigningKey;

/** Three demo guardians of two organisations, two of whom sign. In a real deployment each key is made and kept by another person, on a machine without network. */
final class Guardians implements AutoCloseable {
    private static final int THRESHOLD = 2;
    private static final List<String> ORGANISATIONS = List.of("Demo-gemeente", "Demo-zorgorganisatie", "Demo-zorgorganisatie");

    private final List<Guardian> guardians = new ArrayList<>();
    private final List<SigningKey> keys = new ArrayList<>();

    static Guardians make(Entropy entropy) {
        Guardians made = new Guardians();
        for (String organisation : ORGANISATIONS) {
            SigningKey key = SigningKey.make(entropy);
            made.keys.add(key);
            made.guardians.add(new Guardian("guardian" + made.keys.size(), key.verifyingKey(), organisation));
        }
        return made;
    }

    GuardianSet forOrigins(List<String> origins) {
        return new GuardianSet(origins, guardians, THRESHOLD);
    }

    SignedNote sign(Directory directory) {
        SignedNote note = SignedNote.unsigned(directory);
        for (int i = 0; i < THRESHOLD; i++) {
            note = note.signedBy(guardians.get(i), keys.get(i));
        }
        return note;
    }

    /** Writes each seed in base64url to {@code <id>.seed}. */
    void writeSeeds(PrivateFolder folder) throws IOException {
        for (int i = 0; i < keys.size(); i++) {
            try (SecretBytes seed = keys.get(i).seed()) {
                folder.write(guardians.get(i).id() + ".seed", Bytes.of(seed.reveal()).toBase64url() + "\n");
            }
        }
    }

    @Override
    public void close() {
        keys.forEach(SigningKey::close);
    }
}
