package nl.luwte.crypto.vectors;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.luwte.crypto.StreamEntropy;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.opening.Sealing;
import nl.luwte.crypto.request.Action;
import nl.luwte.crypto.request.BoxAnswer;
import nl.luwte.crypto.request.Puzzle;
import nl.luwte.crypto.request.ReporterRequest;
import nl.luwte.crypto.signature.Label;
import nl.luwte.crypto.signature.SigningKey;

/** Requests, answers and puzzles. */
final class RequestVectors {
    private static final int BITS = 8;
    private static final int SIGNATURE = 29_026;

    private final Map<String, Vector> cases = new TreeMap<>();
    private final SigningKey auth = Scene.signingKey("auth");
    private final Bytes nonce = Scene.seed("nonce");
    private final Bytes challenge = Scene.seed("challenge");
    private final Envelope envelope = Sealing.seal(Scene.report(), Scene.signingKey("reporter"),
            List.of(Scene.readingKey("anna").recipient(), Scene.readingKey("bram").recipient()), new StreamEntropy("request")).envelope();
    private final long counter = Puzzle.solve(Scene.DEPLOYMENT, challenge, envelope.hash(), BITS);
    private final ReporterRequest open = make(new Action.Open("m", counter, envelope));

    private RequestVectors() {
    }

    static Map<String, Vector> make() {
        RequestVectors maker = new RequestVectors();
        maker.addRequests();
        maker.addBadRequests();
        maker.addAnswers();
        maker.addPuzzles();
        return maker.cases;
    }

    private void addRequests() {
        cases.put("ok_open", made("opens a case", open).with("action", "open").with("channel", "m").with("counter", counter));
        cases.put("ok_write", made("writes to it", make(new Action.Write(counter, envelope))).with("action", "write").with("counter", counter));
        cases.put("ok_read", made("reads the third page", make(new Action.Read(2))).with("action", "read").with("page", 2));
        cases.put("ok_delete", made("deletes it", make(new Action.Delete())).with("action", "delete"));
    }

    private void addBadRequests() {
        Bytes good = open.bytes();
        bad("size", "size", "one byte short", good.slice(0, good.size() - 1));
        bad("field_version", "field", "format version 2", signedWith(good, 0, 2));
        bad("field_action", "field", "action 5", signedWith(good, 1, 5));
        bad("field_page", "field", "a page in a request that opens", signedWith(good, 2, 1));
        bad("field_zero", "field", "byte 3 is not zero", signedWith(good, 3, 1));
        bad("field_channel", "field", "a channel id in upper case", signedWith(good, 4, 'M'));
        bad("field_channel_gap", "field", "a zero inside the channel id", signedWith(good, 6, 'm'));
        bad("field_counter", "field", "a puzzle counter in a request that reads", signedWith(make(new Action.Read(0)).bytes(), 83, 1));
        bad("stanza", "stanza", "a stanza of another type", signedWith(good, 84 + 22 + 3, 'M'));
        bad("age", "age", "not an age file", signedWith(good, 84, 'A'));
        bad("signature", "signature", "one bit of the signature flipped", flipped(good, good.size() - 1));
        Vector request = made("", open);
        cases.put("signature_origin", request.failing("signature", "signed for another origin", "auth-seed", "mailbox")
                .with("origins", "https://other.example https://luwte.example:8443"));
        cases.put("nonce", request.failing("nonce", "the nonce of another moment", "auth-seed", "mailbox").with("nonce", Scene.seed("later")));
        cases.put("puzzle", request.failing("puzzle", "not solved for this challenge", "auth-seed", "mailbox").with("bits", 60));
    }

    private void addAnswers() {
        Bytes filler = Scene.seed("filler");
        BoxAnswer one = BoxAnswer.of(List.of(envelope), true, Scene.TODAY, filler);
        cases.put("answer_ok_one", answer("ok", "one reply and more on the next page", one).with("filler", filler));
        cases.put("answer_ok_empty", answer("ok", "an empty mailbox, or none", BoxAnswer.of(List.of(), false, null, filler)).with("filler", filler));
        Vector good = answer("ok", "", one);
        String[] compared = {"replies", "more", "until"};
        cases.put("answer_size", good.failing("size", "one byte short", compared).withBody(one.bytes().slice(0, BoxAnswer.SIZE - 1)));
        cases.put("answer_version", good.failing("version", "format version 2", compared).withBody(with(one.bytes(), 0, 2)));
        cases.put("answer_field_slots", good.failing("field", "three slots filled", compared).withBody(with(one.bytes(), 1, 3)));
        cases.put("answer_field_zeros", good.failing("field", "byte 63 is not zero", compared).withBody(with(one.bytes(), 63, 1)));
        cases.put("answer_field_day", good.failing("field", "a day that does not exist", compared).withBody(with(one.bytes(), 7, 19)));
    }

    private void addPuzzles() {
        Vector solved = Vector.expecting("ok", "twelve bits").with("what", "puzzle").with("deployment", Scene.DEPLOYMENT)
                .with("challenge", challenge).with("envelope", envelope.hash())
                .with("counter", Puzzle.solve(Scene.DEPLOYMENT, challenge, envelope.hash(), 12)).with("bits", 12);
        cases.put("puzzle_ok", solved);
        cases.put("puzzle_ok_no_bits", solved.with("about", "no bits asked, the largest counter").with("bits", 0).with("counter", "18446744073709551615"));
        cases.put("puzzle_other_deployment", solved.with("expect", "puzzle").with("about", "solved for another deployment").with("deployment", "luwte-other"));
        cases.put("puzzle_other_envelope", solved.with("expect", "puzzle").with("about", "solved for another envelope").with("envelope", Scene.seed("envelope")));
    }

    private ReporterRequest make(Action action) {
        return ReporterRequest.make(action, auth, nonce, Scene.ORIGIN, new StreamEntropy("filler of a request"));
    }

    private Vector made(String about, ReporterRequest request) {
        return Vector.expecting("ok", about).with("what", "request").with("origins", Scene.ORIGIN + " https://www.luwte.example")
                .with("nonce", nonce).with("deployment", Scene.DEPLOYMENT).with("challenge", challenge).with("bits", BITS)
                .with("auth-seed", Scene.seed("auth, signing")).with("mailbox", request.mailbox()).withBody(request.bytes());
    }

    private void bad(String name, String expect, String about, Bytes body) {
        cases.put(name, made("", open).failing(expect, about, "auth-seed", "mailbox").withBody(body));
    }

    private static Vector answer(String expect, String about, BoxAnswer answer) {
        return Vector.expecting(expect, about).with("what", "answer").with("replies", answer.replies().size()).with("more", answer.more())
                .with("until", answer.until().map(Object::toString).orElse("none")).withBody(answer.bytes());
    }

    /** Changes one byte and signs again, so that nothing else is wrong. */
    private Bytes signedWith(Bytes request, int at, int value) {
        Bytes unsigned = with(request, at, value).slice(0, SIGNATURE);
        Bytes origin = Bytes.of((Scene.ORIGIN + "\0POST\0/r/box\0").getBytes(StandardCharsets.US_ASCII));
        return Bytes.concat(unsigned, auth.sign(Label.REQUEST, Bytes.concat(origin, Bytes.sha256(unsigned), nonce)));
    }

    private static Bytes flipped(Bytes bytes, int at) {
        return with(bytes, at, bytes.at(at) ^ 1);
    }

    private static Bytes with(Bytes bytes, int at, int value) {
        byte[] changed = bytes.toArray();
        changed[at] = (byte) value;
        return Bytes.of(changed);
    }
}
