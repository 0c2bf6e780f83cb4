package nl.luwte.infra.demo;

import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.receipt.CaseId;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.signature.SigningKey;

/**
 * The keys of an invented reporter: those of a mailbox, but of no receipt code, so that making them is quick and nobody can come back to them.
 *
 * @param auth finds the mailbox
 * @param sign signs her messages
 * @param reading opens answers
 */
record Reporter(SigningKey auth, SigningKey sign, ReadingKey reading) implements AutoCloseable {
    static Reporter make(Entropy entropy) {
        return new Reporter(SigningKey.make(entropy), SigningKey.make(entropy), ReadingKey.make(entropy));
    }

    Bytes caseId() {
        return CaseId.of(sign.verifyingKey());
    }

    @Override
    public void close() {
        auth.close();
        sign.close();
        reading.close();
    }
}
