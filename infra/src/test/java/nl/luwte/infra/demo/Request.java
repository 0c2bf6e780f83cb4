package nl.luwte.infra.demo;

import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.signature.VerifyingKey;

/** A demo's {@code cases/<n>.request} as the server reads it. */
record Request(String channel, VerifyingKey auth, Envelope envelope) {
    static Request parse(String text) {
        Fields fields = Fields.of(Document.parse(Bytes.ofUtf8(text)), "channel", "auth", "envelope");
        return new Request(fields.text("channel"), VerifyingKey.fromBase64url(fields.text("auth")), Envelope.parse(Bytes.fromBase64url(fields.text("envelope"))));
    }
}
