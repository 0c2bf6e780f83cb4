package nl.luwte.crypto.vectors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.luwte.crypto.StreamEntropy;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Answers.Field;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.opening.Craft;
import nl.luwte.crypto.signature.Label;
import nl.luwte.crypto.signature.SigningKey;

/** What care workers write: a status, work, the sentences of a reply; and one failure for each rule. */
final class CareWorkerVectors {
    private static final SigningKey ANNA = Scene.signingKey("anna");

    private final Map<String, Vector> cases;
    private final Vector good;

    private CareWorkerVectors(Map<String, Vector> cases, Vector good) {
        this.cases = cases;
        this.good = good;
    }

    static void addTo(Map<String, Vector> cases) {
        Content reply = Scene.outgoing(Kind.REPLY, new Answers.Text("Te sun mâine.", List.of("call-tomorrow", "thanks")));
        Content status = Scene.outgoing(Kind.STATUS, new Answers.Status("passed-on"));
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put("text", Field.of("Sună după ora 12. 😀"));
        fields.put("messages", Field.of(List.of("one", "two")));
        fields.put("remark", Field.of(""));
        Content work = Scene.outgoing(Kind.WORK, new Answers.Work("an-act-of-later", fields));
        cases.put("ok_reply_sentences", EnvelopeVectors.sealed("a reply made of ready sentences", reply, ANNA, "reporter", "anna", "bram"));
        cases.put("ok_status", EnvelopeVectors.sealed("a status, opened by the mailbox", status, ANNA, "reporter", "anna", "bram"));
        Vector good = EnvelopeVectors.sealed("work for colleagues, of an act we do not know", work, ANNA, "anna", "bram");
        cases.put("ok_work", good);
        CareWorkerVectors maker = new CareWorkerVectors(cases, good);
        maker.addBadReplies(reply.toJson().toUtf8(), status.toJson().toUtf8());
        maker.addBadWork(work.toJson().toUtf8());
    }

    private void addBadReplies(String reply, String status) {
        bad("field_sentences_double", "a sentence named twice", reply.replace("\"thanks\"", "\"call-tomorrow\""));
        bad("field_sentences_none", "a list of no sentences", reply.replace("[\"call-tomorrow\",\"thanks\"]", "[]"));
        bad("field_sentences_name", "a sentence that is not a name", reply.replace("\"thanks\"", "\"Thank you\""));
        bad("field_status", "a status that is not ours", status.replace("passed-on", "ignored"));
        bad("field_status_direction", "a status between care workers", status.replace("\"direction\":\"out\"", "\"direction\":\"desk\""));
    }

    private void addBadWork(String work) {
        bad("field_work_direction", "work that goes out to the reporter", work.replace("\"direction\":\"desk\"", "\"direction\":\"out\""));
        bad("field_work_sealed_by", "work that was sealed in a reporter's browser", work.replace("\"sealedBy\":\"desk\"", "\"sealedBy\":\"browser\""));
        bad("field_work_mailbox", "work that names a mailbox", work.replace("\"noReply\":false", "\"noReply\":false,\"mailbox\":\""
                + Scene.readingKey("reporter").recipient().format() + "\""));
        bad("field_work_member", "work without a member", work.replace(",\"member\":\"anna\"", ""));
        bad("field_work_act", "an act that is not a name", work.replace("an-act-of-later", "An act"));
        bad("field_work_value", "a field that is a number", work.replace("\"remark\":\"\"", "\"remark\":1"));
        bad("field_work_double", "a field with one text twice", work.replace("[\"one\",\"two\"]", "[\"one\",\"one\"]"));
        bad("field_work_empty", "a field with a list of nothing", work.replace("[\"one\",\"two\"]", "[]"));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            many.append("\"f").append(i).append("\":\"\",");
        }
        bad("field_work_many", "33 fields", work.replace("\"remark\"", many + "\"remark\""));
        bad("field_work_long", "a text of 12,001 UTF-16 units", work.replace("\"remark\":\"\"", "\"remark\":\"" + "x".repeat(12_001) + "\""));
    }

    private void bad(String name, String about, String json) {
        Bytes bytes = Bytes.ofUtf8(json);
        Bytes plaintext = Craft.plaintext(bytes, ANNA.sign(Label.MESSAGE, bytes));
        Bytes file = Craft.envelope(plaintext, Scene.readingKey("anna").recipient(), new StreamEntropy("envelope: " + name));
        cases.put(name, good.failing("field", about, EnvelopeVectors.COMPARED).withBody(file));
    }
}
