package nl.luwte.crypto.receipt;

import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.signature.VerifyingKey;

/** The id of a case, 32 bytes, made from the key that signs in it; known only inside envelopes. */
public final class CaseId {
    private CaseId() {
    }

    public static Bytes of(VerifyingKey sign) {
        return Bytes.sha256(Bytes.labelled("luwte/1/case", sign.bytes()));
    }
}
