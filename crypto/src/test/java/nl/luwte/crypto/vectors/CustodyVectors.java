package nl.luwte.crypto.vectors;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.luwte.crypto.StreamEntropy;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.custody.AuthVerifier;
import nl.luwte.crypto.custody.CareWorkerSeeds;
import nl.luwte.crypto.custody.CustodyKeys;
import nl.luwte.crypto.custody.Passphrase;
import nl.luwte.crypto.custody.WrappedKeys;

/** Passphrases, what they give, and wrapped keys. */
final class CustodyVectors {
    private static final String ACCOUNT = "anna";
    private static final String[] COMPARED = {"auth", "wrap", "verifier", "reading", "signing"};

    private CustodyVectors() {
    }

    static Map<String, Vector> make() {
        Map<String, Vector> cases = new TreeMap<>();
        Vector good = good();
        String passphrase = good.text("passphrase");
        Bytes blob = good.bytes("blob");
        cases.put("ok", good);
        cases.put("ok_typed", good.with("about", "capitals and extra white space").with("passphrase",
                "  " + passphrase.toUpperCase(Locale.ROOT).replace(" ", "\t  ") + " "));
        cases.put("passphrase_five_words", bad(good, "five words").with("passphrase", passphrase.substring(passphrase.indexOf(' ') + 1)));
        cases.put("passphrase_not_a_word", bad(good, "a word that is not on the list").with("passphrase", "q" + passphrase.substring(1)));
        cases.put("passphrase_wrong", bad(good, "six words of the list, but others").with("passphrase",
                String.join(" ", Passphrase.make(new StreamEntropy("another passphrase")).words())));
        cases.put("passphrase_other_salt", bad(good, "the server tells another salt than the blob holds").with("salt", Bytes.zeros(16)));
        cases.put("passphrase_other_account", bad(good, "the blob of another account").with("account", "bram"));
        cases.put("passphrase_blob_bit", bad(good, "the last bit of the blob is flipped").with("blob",
                Bytes.concat(blob.slice(0, 108), Bytes.of((byte) (blob.at(108) ^ 1)))));
        cases.put("size", bad(good, "a blob of 108 bytes").with("expect", "size").with("blob", blob.slice(0, 108)));
        cases.put("version", bad(good, "a blob of version 2").with("expect", "version")
                .with("blob", Bytes.concat(Bytes.of((byte) 2), blob.slice(1, 109))));
        for (int number : new int[] {0, 1, 6, 4321, 7775}) {
            cases.put("word_" + number, Vector.expecting("ok", "the word of a dice number").with("what", "word").with("number", number)
                    .with("word", Passphrase.word(number)));
        }
        return cases;
    }

    private static Vector good() {
        Passphrase passphrase = Passphrase.make(new StreamEntropy("passphrase"));
        Bytes salt = Scene.seed("salt").slice(0, 16);
        try (CustodyKeys keys = CustodyKeys.derive(passphrase, Scene.DEPLOYMENT, ACCOUNT, salt);
                CareWorkerSeeds seeds = new CareWorkerSeeds(SecretBytes.of(Scene.seed("anna, reading")),
                        SecretBytes.of(Scene.seed("anna, signing")))) {
            Bytes auth = Bytes.of(keys.auth().reveal());
            WrappedKeys blob = WrappedKeys.wrap(seeds, keys.wrap(), Scene.DEPLOYMENT, ACCOUNT, salt, new StreamEntropy("blob"));
            return Vector.expecting("ok", "a passphrase and the keys it opens").with("what", "keys")
                    .with("passphrase", String.join(" ", passphrase.words())).with("deployment", Scene.DEPLOYMENT).with("account", ACCOUNT)
                    .with("salt", salt).with("blob", blob.blob()).with("auth", auth).with("wrap", Bytes.of(keys.wrap().reveal()))
                    .with("verifier", AuthVerifier.of(ACCOUNT, auth).value()).with("reading", Bytes.of(seeds.reading().reveal()))
                    .with("signing", Bytes.of(seeds.signing().reveal()));
        }
    }

    private static Vector bad(Vector good, String about) {
        return good.failing("passphrase", about, COMPARED);
    }
}
