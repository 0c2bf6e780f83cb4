package nl.luwte.crypto.vectors;

import java.util.List;
import java.util.Map;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.document.Day;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.request.Action;
import nl.luwte.crypto.request.BoxAnswer;
import nl.luwte.crypto.request.Puzzle;
import nl.luwte.crypto.request.ReporterRequest;
import nl.luwte.crypto.signature.SigningKey;

/** The checks of request_v1. */
final class RequestChecks {
    private RequestChecks() {
    }

    static Map<String, String> request(Vector vector) {
        return switch (vector.text("what")) {
            case "request" -> read(vector);
            case "answer" -> answer(vector);
            case "puzzle" -> puzzle(vector, vector.bytes("envelope"), Long.parseUnsignedLong(vector.text("counter")));
            default -> throw new IllegalArgumentException(vector.text("what"));
        };
    }

    private static Map<String, String> read(Vector vector) {
        ReporterRequest request = ReporterRequest.parse(vector.bodyBytes());
        Refused.unless(request.nonce().equals(vector.bytes("nonce")), RefusalCode.NONCE);
        List<String> origins = List.of(vector.text("origins").split(" "));
        request.verify(origins);
        Check.Found found = new Check.Found().put("mailbox", request.mailbox());
        Action action = request.action();
        if (action instanceof Action.Open open) {
            puzzle(vector, open.envelope().hash(), open.counter());
            found.put("action", "open").put("channel", open.channel()).put("counter", Long.toUnsignedString(open.counter()));
        } else if (action instanceof Action.Write write) {
            puzzle(vector, write.envelope().hash(), write.counter());
            found.put("action", "write").put("counter", Long.toUnsignedString(write.counter()));
        } else if (action instanceof Action.Read read) {
            found.put("action", "read").put("page", read.page());
        } else {
            found.put("action", "delete");
        }
        if (vector.has("auth-seed")) {
            requireSameMade(vector, request, origins.get(0));
        }
        return found.values();
    }

    private static void requireSameMade(Vector vector, ReporterRequest request, String origin) {
        Entropy filler = count -> vector.bodyBytes().slice(84, 84 + count);
        try (SigningKey auth = SigningKey.ofSeed(SecretBytes.of(vector.bytes("auth-seed")))) {
            Bytes made = ReporterRequest.make(request.action(), auth, request.nonce(), origin, filler).bytes();
            if (!made.equals(vector.bodyBytes())) {
                throw new AssertionError("the same parts make another request");
            }
        }
    }

    private static Map<String, String> puzzle(Vector vector, Bytes envelopeHash, long counter) {
        boolean solved = Puzzle.solves(vector.text("deployment"), vector.bytes("challenge"), envelopeHash, counter,
                Integer.parseInt(vector.text("bits")));
        Refused.unless(solved, RefusalCode.PUZZLE);
        return Map.of();
    }

    private static Map<String, String> answer(Vector vector) {
        BoxAnswer answer = BoxAnswer.parse(vector.bodyBytes());
        if (vector.has("filler")) {
            BoxAnswer made = BoxAnswer.of(answer.replies(), answer.more(), answer.until().orElse(null), vector.bytes("filler"));
            if (!made.bytes().equals(vector.bodyBytes())) {
                throw new AssertionError("the same parts make another answer");
            }
        }
        return new Check.Found().put("replies", answer.replies().size()).put("more", answer.more())
                .put("until", answer.until().map(Day::format).orElse("none")).values();
    }
}
