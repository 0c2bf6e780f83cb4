package nl.luwte.crypto.vectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.luwte.crypto.StreamEntropy;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.directory.Bundle;
import nl.luwte.crypto.directory.DirectoryVerifier;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.directory.VerifiedDirectory;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.opening.Craft;
import nl.luwte.crypto.opening.Handover;
import nl.luwte.crypto.opening.Opened;
import nl.luwte.crypto.opening.Resealing;
import nl.luwte.crypto.opening.Sealed;
import nl.luwte.crypto.opening.Sealing;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.recipient.Recipient;
import nl.luwte.crypto.signature.Label;
import nl.luwte.crypto.signature.SigningKey;

/** Messages that were handed over, and one failure for each rule of the frame. */
final class ResealedVectors {
    private static final String[] COMPARED = {"hash", "kind", "signer", "envelope", "from", "channel", "day", "by"};

    private final Map<String, Vector> cases = new TreeMap<>();
    private final SigningKey anna = Scene.signingKey("anna");
    private final Bundle bundle = new Bundle(List.of(), Scene.signed(Scene.directory(), "g-one", "g-two").toText(),
            List.of(Scene.member("anna").text(), Scene.member("bram").text(), Scene.member("coen").text()));
    private final VerifiedDirectory directory = DirectoryVerifier.verify(Scene.anchor(), bundle, Optional.empty(), Scene.ORIGIN, Scene.TODAY);
    private final Envelope first = sealed(Scene.report(), Scene.signingKey("reporter"));
    private final List<Bytes> message = Craft.signed(first, Scene.readingKey("anna"));
    private final Bytes hash = open(first, "anna").messageHash();
    private final Sealed handed = handOver(first, "anna", "v", entropy("good"));
    private final Vector good = of("a report, handed over to another team", handed.envelope());
    private final String frame = open(handed.envelope(), "coen").frame().map(Craft::frameJson).orElseThrow().toUtf8();

    private ResealedVectors() {
    }

    static Map<String, Vector> make() {
        ResealedVectors maker = new ResealedVectors();
        maker.addGood();
        maker.addSignatures();
        maker.addText();
        maker.addShapes();
        return maker.cases;
    }

    private void addGood() {
        cases.put("ok_report", good);
        Sealed back = handOver(handed.envelope(), "coen", "m", entropy("back"));
        cases.put("ok_handed_on", of("a report, handed on by the team that got it", back.envelope(), "anna"));
        Envelope note = sealed(Scene.outgoing(Kind.WORK, new Answers.Work("note", Map.of("text", Answers.Field.of("Teruggebeld.")))), anna);
        Sealed work = handOver(note, "bram", "v", entropy("work"));
        cases.put("ok_work", of("a note of a colleague, handed over", work.envelope()));
        cases.put("deployment_other", failing("deployment", "made for another deployment").with("deployment", "luwte-other"));
    }

    private void addSignatures() {
        Bytes json = Bytes.ofUtf8(frame);
        bad("signature_label", "signature", "the frame is signed as a message", json, anna.sign(Label.MESSAGE, json));
        bad("signature_key", "signature", "the frame is signed by another key than it names", json, Scene.signingKey("bram").sign(Label.RESEALED, json));
        signed("signature_hash", "signature", "the frame names another message", frame.replace(hash.toBase64url(), Scene.seed("x").toBase64url()));
        Bytes report = message.get(0);
        Bytes wrong = anna.sign(Label.MESSAGE, report);
        around("signature_message", "signature", "the message inside is not signed by its signer", report, wrong);
        signed("signer_not_reader", "signer", "who handed over does not read the channel it came from", frame.replace("\"from\":\"m\"", "\"from\":\"x\""));
        String coen = frame.replace(anna.verifyingKey().toBase64url(), Scene.signingKey("coen").verifyingKey().toBase64url());
        Bytes stranger = Bytes.ofUtf8(coen);
        bad("signer_other_key", "signer", "a reader's name with the key of another", stranger, Scene.signingKey("coen").sign(Label.RESEALED, stranger));
        signed("version_directory", "version", "another directory version than the one at hand", frame.replace(directory.hash().toBase64url(), Scene.seed("x").toBase64url()));
        Bytes stolen = Bytes.ofUtf8(report.toUtf8().replace(Scene.report().caseId().toBase64url(), Scene.seed("x").toBase64url()));
        around("case_of_another", "case", "the report inside is under the case of somebody else", stolen, Scene.signingKey("reporter").sign(Label.MESSAGE, stolen));
        signed("deployment_frame", "deployment", "the frame is of another deployment than the message", frame.replace(Scene.DEPLOYMENT, "luwte-other"));
    }

    private void addText() {
        signed("field_same_channel", "field", "handed over to the channel it came from", frame.replace("\"channel\":\"v\"", "\"channel\":\"m\""));
        signed("field_unknown_key", "field", "an unknown key", frame.replace("{\"version\":1", "{\"extra\":1,\"version\":1"));
        signed("field_member", "field", "no member id", frame.replace(",\"member\":\"anna\"", ""));
        signed("field_day", "field", "a day that is none", frame.replace(Scene.TODAY.toString(), "2026-11-31"));
        signed("version_2", "version", "a version we do not know", frame.replace("\"version\":1", "\"version\":2"));
        signed("encoding_envelope", "encoding", "a hash with padding", frame.replace("\",\"message\"", "=\",\"message\""));
        Bytes json = Bytes.ofUtf8(frame);
        around("field_nested", "field", "a frame inside a frame", json, anna.sign(Label.RESEALED, json));
    }

    private void addShapes() {
        Bytes json = Bytes.ofUtf8(frame);
        Bytes signature = anna.sign(Label.RESEALED, json);
        signed("padding_duplicate", "padding", "a frame that is not strict JSON is read as a message", frame.replace("{\"version\":1", "{\"version\":1,\"version\":1"));
        signed("padding_long", "padding", "a frame over 800 bytes is read as a message", frame.replace("\"version\":1", "\"version\":" + " ".repeat(801) + "1"));
        byte[] whole = Craft.resealed(json, signature, message.get(0), message.get(1)).toArray();
        byte[] tail = whole.clone();
        tail[tail.length - 1] = 1;
        put("padding_zeros", "padding", "a byte after the message's signature is not zero", Bytes.of(tail));
        byte[] none = whole.clone();
        int at = 4 + json.size() + 64;
        none[at + 2] = 0;
        none[at + 3] = 0;
        put("padding_nothing", "padding", "a message of no length", Bytes.of(none));
        byte[] beyond = whole.clone();
        beyond[at + 2] = 60;
        beyond[at + 3] = 1;
        put("padding_length", "padding", "a message of 15,361 bytes", Bytes.of(beyond));
        put("padding_frame_length", "padding", "a frame of no length", Bytes.zeros(Envelope.PLAINTEXT));
    }

    private void signed(String name, String expect, String about, String json) {
        Bytes bytes = Bytes.ofUtf8(json);
        bad(name, expect, about, bytes, anna.sign(Label.RESEALED, bytes));
    }

    private void bad(String name, String expect, String about, Bytes json, Bytes signature) {
        put(name, expect, about, Craft.resealed(json, signature, message.get(0), message.get(1)));
    }

    /** Another message, with a frame that names it. */
    private void around(String name, String expect, String about, Bytes inside, Bytes signature) {
        Bytes json = Bytes.ofUtf8(frame.replace(hash.toBase64url(), Bytes.sha256(inside, signature).toBase64url()));
        put(name, expect, about, Craft.resealed(json, anna.sign(Label.RESEALED, json), inside, signature));
    }

    private void put(String name, String expect, String about, Bytes plaintext) {
        cases.put(name, failing(expect, about).withBody(Craft.envelope(plaintext, Scene.readingKey("coen").recipient(), entropy(name))));
    }

    private Vector failing(String expect, String about) {
        return good.failing(expect, about, COMPARED);
    }

    private Vector of(String about, Envelope envelope) {
        return of(about, envelope, "coen");
    }

    private Vector of(String about, Envelope envelope, String reader) {
        Opened found = open(envelope, reader);
        Vector vector = Vector.expecting("ok", about).with("seed", Scene.seed(reader + ", reading")).with("deployment", Scene.DEPLOYMENT)
                .with("anchor", Scene.anchor().toText()).with("origin", Scene.ORIGIN).with("bundle", bundle.toJson())
                .with("hash", found.messageHash()).with("kind", found.content().kind().wire()).with("signer", found.content().signer().key().bytes());
        return found.frame().map(told -> vector.with("envelope", told.envelope()).with("from", told.from()).with("channel", told.channel())
                .with("day", told.day()).with("by", told.member() + " " + told.key().toBase64url())).orElseThrow().withBody(envelope.bytes());
    }

    private Sealed handOver(Envelope envelope, String member, String channel, StreamEntropy entropy) {
        Handover handover = new Handover(Scene.DEPLOYMENT, directory.hash(), channel, Scene.TODAY, member);
        List<Recipient> readers = directory.readers(channel).stream().map(MemberRecord::recipient).toList();
        return Resealing.reseal(envelope, Scene.readingKey(member), handover, Scene.signingKey(member), readers, entropy);
    }

    private static Envelope sealed(Content content, SigningKey key) {
        return Sealing.seal(content, key, List.of(Scene.readingKey("anna").recipient(), Scene.readingKey("bram").recipient()),
                entropy("sealed " + content.kind())).envelope();
    }

    private static Opened open(Envelope envelope, String reader) {
        try (ReadingKey key = Scene.readingKey(reader)) {
            return Resealing.openAtDesk(envelope, key);
        }
    }

    private static StreamEntropy entropy(String name) {
        return new StreamEntropy("resealed: " + name);
    }
}
