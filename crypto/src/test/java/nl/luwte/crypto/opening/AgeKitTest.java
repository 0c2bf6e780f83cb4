package nl.luwte.crypto.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.framework.armor.ArmoredDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.recipient.ReadingKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The age test kit")
class AgeKitTest {
    private static final int WHOLE_KIT = 143;

    private final Map<String, AgeKit.Case> kit;

    AgeKitTest() throws IOException {
        kit = AgeKit.load();
        if (kit.isEmpty()) {
            System.out.println("Not here, so not run: the age test kit (npm package cctv-age)");
        }
    }

    @Test
    @DisplayName("is whole where it is there")
    void isWhole() {
        assertTrue(kit.isEmpty() || kit.size() == WHOLE_KIT, kit.size() + " cases");
    }

    @Test
    @DisplayName("ends as it expects in the codec below our rule; passphrase cases are named as unsupported")
    void endsAsExpected() throws Exception {
        for (Map.Entry<String, AgeKit.Case> entry : kit.entrySet()) {
            if (entry.getValue().needsPassphrase()) {
                System.out.println("Unsupported (passphrase): " + entry.getKey());
            } else {
                run(entry.getKey(), entry.getValue());
            }
        }
    }

    @Test
    @DisplayName("has no file that our own interface takes for an envelope")
    void isRefusedAtOurInterface() {
        kit.forEach((name, file) -> assertThrows(Refused.class, () -> Envelope.parse(file.file()), name));
    }

    @Test
    @DisplayName("opens with the text form of its hybrid identity, which we write the same")
    void identities() {
        kit.values().stream().map(file -> file.header().getOrDefault("identity", "")).filter(text -> text.startsWith("AGE-SECRET-KEY-PQ-1"))
                .forEach(text -> assertEquals(text, ReadingKey.parseIdentity(text).revealIdentity()));
    }

    private static void run(String name, AgeKit.Case file) throws Exception {
        if (file.expects("success")) {
            assertEquals(file.header().get("payload"), Bytes.sha256(open(file)).hex(), name);
        } else {
            Exception failure = assertThrows(Exception.class, () -> open(file), name);
            assertTrue(failure instanceof GeneralSecurityException || failure instanceof IOException, name + ": " + failure);
        }
    }

    private static Bytes open(AgeKit.Case file) throws GeneralSecurityException, IOException {
        List<RecipientStanzaReader> readers = readers(file.header().get("identity"));
        if (!file.isArmored()) {
            return AgeFile.read(file.file(), readers);
        }
        ReadableByteChannel sealed = Channels.newChannel(new ByteArrayInputStream(file.file().toArray()));
        try (ReadableByteChannel opened = new ArmoredDecryptingChannelFactory().newDecryptingChannel(sealed, readers)) {
            return Bytes.of(Channels.newInputStream(opened).readAllBytes());
        }
    }

    private static List<RecipientStanzaReader> readers(String identity) throws GeneralSecurityException {
        if (identity == null) {
            return List.of(new HybridStanzaReader(SecretBytes.of(Bytes.zeros(32))));
        }
        if (identity.startsWith("AGE-SECRET-KEY-PQ-1")) {
            return List.of(new HybridStanzaReader(ReadingKey.parseIdentity(identity).seed()));
        }
        return List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity));
    }
}
