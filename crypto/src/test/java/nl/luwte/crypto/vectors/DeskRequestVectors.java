package nl.luwte.crypto.vectors;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.request.DeskRequest;
import nl.luwte.crypto.signature.Label;
import nl.luwte.crypto.signature.SigningKey;

/** Requests about a row, and one failure for each rule. */
final class DeskRequestVectors {
    private static final String[] COMPARED = {"act", "row", "held", "until", "member", "nonce"};
    private static final String ROW = "1a2b3c4d5e6f7081";

    private final Map<String, Vector> cases = new TreeMap<>();
    private final SigningKey anna = Scene.signingKey("anna");
    private final Vector keep = made("a day until which to keep a row", Optional.of(Scene.TODAY.plusDays(90))).with("today", Scene.TODAY);

    private DeskRequestVectors() {
    }

    static Map<String, Vector> make() {
        DeskRequestVectors maker = new DeskRequestVectors();
        maker.addGood();
        maker.addRefused();
        maker.addText();
        return maker.cases;
    }

    private void addGood() {
        cases.put("ok_keep", keep);
        cases.put("ok_keep_furthest", made("the furthest day", Optional.of(Scene.TODAY.plusDays(365))).with("today", Scene.TODAY));
        cases.put("ok_delete", made("a row to delete", Optional.empty()));
    }

    private void addRefused() {
        Bytes body = keep.bodyBytes();
        Bytes json = body.slice(0, body.size() - 64);
        cases.put("deployment_other", failing("deployment", "made for another deployment").with("deployment", "luwte-other"));
        cases.put("signature_other_key", failing("signature", "the key of another member").with("key", Scene.signingKey("bram").verifyingKey().bytes()));
        cases.put("signature_label", failing("signature", "signed under another label").withBody(Bytes.concat(json, anna.sign(Label.MESSAGE, json))));
        cases.put("signature_changed", failing("signature", "another row than the one signed")
                .withBody(Bytes.concat(Bytes.ofUtf8(json.toUtf8().replace(ROW, "1a2b3c4d5e6f7082")), body.slice(json.size(), body.size()))));
        cases.put("field_today", failing("field", "a last day that is today").with("today", Scene.TODAY.plusDays(90)));
        cases.put("field_too_far", failing("field", "a last day 366 days on").with("today", LocalDate.of(2026, 2, 18)));
        cases.put("size_signature_only", failing("size", "a signature and nothing else").withBody(Bytes.zeros(64)));
        cases.put("size_longer", failing("size", "a JSON of 1,025 bytes").withBody(Bytes.zeros(1025 + 64)));
    }

    private void addText() {
        Bytes body = keep.bodyBytes();
        String text = body.slice(0, body.size() - 64).toUtf8();
        signed("field_act", "field", "an act that is not asked this way", text.replace("\"keep\"", "\"close\""));
        signed("field_row", "field", "a row in capitals", text.replace(ROW, "1A2B3C4D5E6F7081"));
        signed("field_held_missing", "field", "no day that holds now", text.replaceFirst("\"held\":\"[0-9-]+\",", ""));
        signed("field_until_missing", "field", "no last day to keep until", text.replaceFirst("\"until\":\"[0-9-]+\",", ""));
        signed("field_until_of_delete", "field", "a last day of what is to be deleted", text.replace("\"keep\"", "\"delete\""));
        signed("field_unknown_key", "field", "an unknown key", text.replace("{\"version\":1", "{\"extra\":1,\"version\":1"));
        signed("version_2", "version", "a version we do not know", text.replace("\"version\":1", "\"version\":2"));
        signed("json_duplicate", "json", "a key twice", text.replace("{\"version\":1", "{\"version\":1,\"version\":1"));
        signed("json_longer", "json", "a zero between JSON and signature", text + "\0");
        signed("encoding_nonce", "encoding", "a nonce with padding", text.replace("\"}", "=\"}"));
    }

    private Vector made(String about, Optional<LocalDate> until) {
        DeskRequest request = DeskRequest.make(Scene.DEPLOYMENT, ROW, Scene.TODAY.plusDays(20), until, "anna", Scene.seed("desk nonce"), anna);
        return Vector.expecting("ok", about).with("deployment", Scene.DEPLOYMENT).with("key", anna.verifyingKey().bytes())
                .with("act", request.act().wire()).with("row", ROW).with("held", request.held()).with("until", until.map(LocalDate::toString).orElse("none"))
                .with("member", "anna").with("nonce", request.nonce()).withBody(request.bytes());
    }

    private void signed(String name, String expect, String about, String json) {
        Bytes bytes = Bytes.ofUtf8(json);
        cases.put(name, failing(expect, about).withBody(Bytes.concat(bytes, anna.sign(Label.DESK_REQUEST, bytes))));
    }

    private Vector failing(String expect, String about) {
        return keep.failing(expect, about, COMPARED);
    }
}
