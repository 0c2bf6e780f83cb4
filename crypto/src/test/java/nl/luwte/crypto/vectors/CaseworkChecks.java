package nl.luwte.crypto.vectors;

import java.time.LocalDate;
import java.util.Map;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.directory.Anchor;
import nl.luwte.crypto.directory.Bundle;
import nl.luwte.crypto.directory.DirectoryVerifier;
import nl.luwte.crypto.document.Day;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.opening.Frame;
import nl.luwte.crypto.opening.Opened;
import nl.luwte.crypto.opening.Resealing;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.request.DeskRequest;
import nl.luwte.crypto.signature.VerifyingKey;

/** The checks of what care workers send each other and the server, in the order of crypto/vectors/README.md. */
final class CaseworkChecks {
    private CaseworkChecks() {
    }

    static Map<String, String> resealed(Vector vector) {
        try (ReadingKey key = ReadingKey.ofSeed(SecretBytes.of(vector.bytes("seed")))) {
            Opened opened = Resealing.openAtDesk(Envelope.parse(vector.bodyBytes()), key).inDeployment(vector.text("deployment"));
            Frame frame = opened.frame().orElseThrow();
            Anchor anchor = Anchor.parse(vector.text("anchor"));
            Bundle bundle = Bundle.parse(vector.bytes("bundle"));
            Resealing.checkFrame(opened, DirectoryVerifier.verifyOlder(anchor, bundle, frame.directory(), vector.text("origin"), frame.day()));
            return new Check.Found().put("hash", opened.messageHash()).put("kind", opened.content().kind().wire())
                    .put("signer", opened.content().signer().key().bytes()).put("envelope", frame.envelope()).put("from", frame.from())
                    .put("channel", frame.channel()).put("day", Day.format(frame.day()))
                    .put("by", frame.member() + " " + frame.key().toBase64url()).values();
        }
    }

    static Map<String, String> deskRequest(Vector vector) {
        DeskRequest request = DeskRequest.parse(vector.bodyBytes());
        request.verify(vector.text("deployment"), new VerifyingKey(vector.bytes("key")));
        if (vector.has("today")) {
            request.requireReach(LocalDate.parse(vector.text("today")));
        }
        return new Check.Found().put("act", request.act().wire()).put("row", request.row())
                .put("held", Day.format(request.held())).put("until", request.until().map(Day::format).orElse("none")).put("member", request.member())
                .put("nonce", request.nonce()).values();
    }
}
