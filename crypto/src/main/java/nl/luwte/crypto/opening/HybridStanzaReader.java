package nl.luwte.crypto.opening;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.internal.Hpke;

/** Finds the stanza that one X-Wing seed opens; any malformed hybrid stanza refuses the whole header, as age.md asks. */
final class HybridStanzaReader implements RecipientStanzaReader {
    private static final int BODY = AgeFile.FILE_KEY + 16;

    private final SecretBytes seed;

    HybridStanzaReader(SecretBytes seed) {
        this.seed = seed;
    }

    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
        Optional<SecretBytes> opened = Optional.empty();
        for (RecipientStanza stanza : stanzas) {
            if (stanza.getType().equals(Envelope.STANZA_TYPE)) {
                Bytes enc = enc(stanza);
                if (opened.isEmpty()) {
                    opened = Hpke.open(seed, enc, AgeFile.STANZA_INFO, Bytes.of(stanza.getBody()));
                }
            }
        }
        try (SecretBytes fileKey = opened.orElseThrow(() -> new UnsupportedRecipientStanzaException("no stanza opens with this key"))) {
            return new FileKey(fileKey.reveal());
        }
    }

    private static Bytes enc(RecipientStanza stanza) throws GeneralSecurityException {
        if (stanza.getArguments().size() != 1 || stanza.getBody().length != BODY) {
            throw new GeneralSecurityException("malformed hybrid stanza");
        }
        String argument = stanza.getArguments().get(0);
        byte[] enc = decode(argument);
        boolean canonical = Base64.getEncoder().withoutPadding().encodeToString(enc).equals(argument);
        if (enc.length != Hpke.ENC || !canonical) {
            throw new GeneralSecurityException("malformed encapsulation");
        }
        return Bytes.of(Arrays.copyOf(enc, enc.length));
    }

    private static byte[] decode(String argument) throws GeneralSecurityException {
        try {
            return Base64.getDecoder().decode(argument);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("malformed encapsulation", e);
        }
    }
}
