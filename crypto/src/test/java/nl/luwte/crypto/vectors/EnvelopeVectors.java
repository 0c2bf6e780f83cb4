package nl.luwte.crypto.vectors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.luwte.crypto.StreamEntropy;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.envelope.QuestionnaireRef;
import nl.luwte.crypto.opening.Craft;
import nl.luwte.crypto.opening.Sealed;
import nl.luwte.crypto.opening.Sealing;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.recipient.Recipient;
import nl.luwte.crypto.signature.Label;
import nl.luwte.crypto.signature.SigningKey;

/** Messages of each direction, and one failure for each rule. */
final class EnvelopeVectors {
    static final String[] COMPARED = {"hash", "kind", "signer"};

    private final Map<String, Vector> cases = new TreeMap<>();
    private final SigningKey reporter = Scene.signingKey("reporter");
    private final Recipient anna = Scene.readingKey("anna").recipient();
    private final Vector report = sealed("a report to two readers", Scene.report(), reporter, "anna", "bram").with("case", Scene.report().caseId());

    private EnvelopeVectors() {
    }

    static Map<String, Vector> make() {
        EnvelopeVectors maker = new EnvelopeVectors();
        maker.addGood();
        maker.addMisshapen();
        maker.addUnopenable();
        maker.addBadContent();
        CareWorkerVectors.addTo(maker.cases);
        return maker.cases;
    }

    private void addGood() {
        cases.put("ok_report", report);
        cases.put("ok_message_no_reply", sealed("a message without a way back", Scene.incoming(Kind.MESSAGE, QuestionnaireRef.none("nl"),
                new Answers.Text("Geen antwoord nodig."), true), reporter, "anna", "bram"));
        cases.put("ok_withdrawal", sealed("a withdrawal to seven readers", Scene.incoming(Kind.WITHDRAWAL, QuestionnaireRef.none("nl"),
                new Answers.Withdrawn(List.of("9", "9.1")), false), reporter, "anna", "b", "c", "d", "e", "f", "g"));
        cases.put("ok_reply", sealed("a reply, opened by the mailbox", Scene.outgoing(Kind.REPLY, new Answers.Text("Te sun mâine.")),
                Scene.signingKey("anna"), "reporter", "anna", "bram"));
        cases.put("ok_acknowledgement", sealed("an acknowledgement", Scene.outgoing(Kind.ACKNOWLEDGEMENT,
                new Answers.Received(List.of(report.bytes("hash")))), Scene.signingKey("anna"), "reporter", "anna"));
        cases.put("case_other", cases.get("ok_reply").failing("case", "a reply of another case", COMPARED).with("case", Scene.seed("a case")));
        cases.put("deployment_other", report.failing("deployment", "made for another deployment", COMPARED).with("deployment", "luwte-other"));
    }

    private void addMisshapen() {
        Bytes file = report.bodyBytes();
        String text = new String(file.toArray(), StandardCharsets.ISO_8859_1);
        StreamEntropy entropy = new StreamEntropy("seven");
        List<Recipient> seven = new ArrayList<>(List.of(anna));
        while (seven.size() < 7) {
            seven.add(ReadingKey.make(entropy).recipient());
        }
        bad("stanza_seven", "stanza", "seven stanzas, and a payload that makes up for the size",
                Craft.ageFile(Bytes.zeros(Envelope.PLAINTEXT + Envelope.STANZA), seven, entropy));
        String x25519 = "-> X25519 " + "A".repeat(43) + "\n" + "A".repeat(43) + "\n";
        int third = 22 + 2 * Envelope.STANZA;
        bad("stanza_x25519", "stanza", "the third stanza is of type X25519, and the payload makes up for the size",
                latin(text.substring(0, third) + x25519 + text.substring(third + Envelope.STANZA) + "A".repeat(Envelope.STANZA - x25519.length())));
        bad("stanza_grease", "stanza", "the last stanza is of an unknown type", latin(text.substring(0, 22 + 7 * Envelope.STANZA)
                + text.substring(22 + 7 * Envelope.STANZA).replaceFirst("mlkem768x25519", "mlkem768x25510")));
        bad("age_version", "age", "another age version", latin(text.replaceFirst("org/v1", "org/v2")));
        bad("age_not_canonical", "age", "unused bits of the first encapsulation are not zero",
                latin(text.substring(0, 1533) + nextLetter(text.charAt(1533)) + text.substring(1534)));
        bad("size_truncated", "size", "the last byte is missing", file.slice(0, file.size() - 1));
        bad("size_longer", "size", "one byte too many", Bytes.concat(file, Bytes.zeros(1)));
    }

    private void addUnopenable() {
        Bytes file = report.bodyBytes();
        cases.put("open_other_key", report.failing("open", "a key it was not sealed to", COMPARED).with("seed", Scene.seed("coen, reading")));
        bad("open_payload", "open", "the last bit of the payload is flipped", flipped(file, file.size() - 1));
        bad("open_nonce", "open", "a bit of the payload nonce is flipped", flipped(file, 22 + 8 * Envelope.STANZA + 48));
        String text = new String(file.toArray(), StandardCharsets.ISO_8859_1);
        int mac = 22 + 8 * Envelope.STANZA + 4;
        bad("open_mac", "open", "the header MAC differs in one letter",
                latin(text.substring(0, mac) + (text.charAt(mac) == 'A' ? 'B' : 'A') + text.substring(mac + 1)));
    }

    private void addBadContent() {
        Bytes json = Scene.report().toJson();
        Bytes signature = reporter.sign(Label.MESSAGE, json);
        inside("padding_zeros", "padding", "a byte after the signature is not zero", Craft.plaintext(json.size(), json, signature, (byte) 1));
        inside("padding_length", "padding", "a length over 15,360", Craft.plaintext(15_361, json, signature, (byte) 0));
        inside("padding_length_zero", "padding", "a length of nothing", Craft.plaintext(0, Bytes.EMPTY, Bytes.EMPTY, (byte) 0));
        inside("signature_wrong", "signature", "signed under another label", Craft.plaintext(json, reporter.sign(Label.REQUEST, json)));
        inside("signature_other_key", "signature", "signed by another key than the one it names",
                Craft.plaintext(json, Scene.signingKey("anna").sign(Label.MESSAGE, json)));
        String text = json.toUtf8();
        signed("field_unknown_key", "field", "an unknown key", text.replace("{\"version\":1", "{\"extra\":1,\"version\":1"));
        signed("field_missing_key", "field", "no channel", text.replace("\"channel\":\"m\",", ""));
        signed("field_no_mailbox", "field", "noReply is true, and there is a mailbox", text.replace("\"noReply\":false", "\"noReply\":true"));
        signed("field_option", "field", "a choice of many that is not an option id", text.replace("\"threat\"", "\"A threat\""));
        signed("field_direction", "field", "a report that says it goes out", text.replace("\"direction\":\"in\"", "\"direction\":\"out\""));
        signed("version_2", "version", "a version we do not know", text.replace("\"version\":1", "\"version\":2"));
        signed("json_duplicate", "json", "a key twice", text.replace("\"version\":1", "\"version\":1,\"version\":1"));
        signed("encoding_id", "encoding", "an id with padding", text.replace("\",\"head\"", "=\",\"head\""));
        signed("case_not_of_signer", "case", "a case id that is not the signer's", text.replace(Scene.report().caseId().toBase64url(),
                Scene.seed("another case").toBase64url()));
    }

    static Vector sealed(String about, Content content, SigningKey key, String first, String... readers) {
        List<Recipient> recipients = new ArrayList<>(List.of(Scene.readingKey(first).recipient()));
        for (String reader : readers) {
            recipients.add(Scene.readingKey(reader).recipient());
        }
        Collections.reverse(recipients);
        Sealed sealed = Sealing.seal(content, key, recipients, new StreamEntropy("envelope: " + about));
        return Vector.expecting("ok", about).with("seed", Scene.seed(first + ", reading")).with("deployment", Scene.DEPLOYMENT)
                .with("hash", sealed.messageHash()).with("kind", content.kind().wire()).with("signer", content.signer().key().bytes())
                .withBody(sealed.envelope().bytes());
    }

    private void signed(String name, String expect, String about, String json) {
        Bytes bytes = Bytes.ofUtf8(json);
        inside(name, expect, about, Craft.plaintext(bytes, reporter.sign(Label.MESSAGE, bytes)));
    }

    private void inside(String name, String expect, String about, Bytes plaintext) {
        bad(name, expect, about, Craft.envelope(plaintext, anna, new StreamEntropy("envelope: " + name)));
    }

    private void bad(String name, String expect, String about, Bytes file) {
        cases.put(name, report.failing(expect, about, COMPARED).without("case").withBody(file));
    }

    private static char nextLetter(char letter) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        return alphabet.charAt(alphabet.indexOf(letter) + 1);
    }

    private static Bytes flipped(Bytes file, int at) {
        byte[] bytes = file.toArray();
        bytes[at] ^= 1;
        return Bytes.of(bytes);
    }

    private static Bytes latin(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
