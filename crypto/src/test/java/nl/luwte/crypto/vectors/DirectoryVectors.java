package nl.luwte.crypto.vectors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.directory.Anchor;
import nl.luwte.crypto.directory.Bundle;
import nl.luwte.crypto.directory.Directory;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.directory.SignedNote;

/** Directories that verify, and one failure for each rule. */
final class DirectoryVectors {
    private static final String[] COMPARED = {"hash", "readers"};

    private final Map<String, Vector> cases = new TreeMap<>();
    private final MemberRecord anna = Scene.member("anna");
    private final MemberRecord bram = Scene.member("bram");
    private final MemberRecord coen = Scene.member("coen");
    private final Directory directory = Scene.directory(anna, bram, coen);
    private final SignedNote note = Scene.signed(directory, "g-one", "g-two");
    private final Vector good = of("two of three guardians signed", note, anna, bram);

    private DirectoryVectors() {
    }

    static Map<String, Vector> make() {
        DirectoryVectors maker = new DirectoryVectors();
        maker.addGood();
        maker.addSignatures();
        maker.addMoments();
        maker.addMembers();
        maker.addText();
        RotationVectors.addTo(maker.cases);
        return maker.cases;
    }

    private void addGood() {
        cases.put("ok_channel", good);
        cases.put("ok_all", of("all members, as the desk asks", note, anna, bram, coen).without("channel").without("readers"));
        cases.put("ok_admitted", good.with("about", "a questionnaire that the channel admits").with("structure", Scene.STRUCTURE));
        cases.put("ok_signer", good.with("about", "a reader who signs").with("signer", "anna " + anna.key().toBase64url()));
        cases.put("ok_day_tolerance", good.with("about", "one day after it expired").with("today", "2027-01-31"));
        cases.put("ok_older", of("an older version by its hash", note, anna, bram, coen).without("channel").without("readers").with("version", note.hash()));
        SignedNote.Line stranger = new SignedNote.Line("stranger", Bytes.zeros(4), Bytes.zeros(64));
        cases.put("ok_unknown_signature", of("a third signature of somebody unknown", with(note, stranger), anna, bram));
        cases.put("questionnaire", good.failing("questionnaire", "a questionnaire that the channel does not admit", COMPARED).with("structure", Scene.seed("x")));
        cases.put("signer_other_channel", good.failing("signer", "a member who does not read this channel", COMPARED).with("signer", "coen " + coen.key().toBase64url()));
        cases.put("signer_other_key", good.failing("signer", "a reader with another's key", COMPARED).with("signer", "anna " + bram.key().toBase64url()));
    }

    private void addSignatures() {
        bad("threshold", "threshold", "one signature too few", Scene.signed(directory, "g-one"), anna, bram);
        bad("threshold_same_guardian", "threshold", "one guardian twice", Scene.signed(directory, "g-one", "g-one"), anna, bram);
        SignedNote.Line first = note.signatures().get(0);
        bad("threshold_key_id", "threshold", "a guardian's name with an unknown key id is passed over", new SignedNote(note.json(),
                List.of(first, new SignedNote.Line("g-two", Bytes.zeros(4), note.signatures().get(1).signature()))), anna, bram);
        bad("signature_guardian", "signature", "a known guardian's signature does not verify",
                with(note, new SignedNote.Line("g-three", Scene.guardian("g-three", "any").keyId(), first.signature())), anna, bram);
        cases.put("signature_line", failing("signature", "a signature line without a dash").withBody(bundle(note.toText().replaceFirst("\n— ", "\n- "), anna, bram)));
        String record = anna.text().replace("vertrouwenspersoon", "vertrouwenspersoom");
        bad("signature_member", "signature", "a record changed after it was signed", Scene.signed(listing(record), "g-one", "g-two"), record, bram.text());
    }

    private void addMoments() {
        cases.put("expired", failing("expired", "two days after it expired").with("today", "2027-02-01"));
        cases.put("expired_not_yet", failing("expired", "two days before it was created").with("today", "2026-10-30"));
        cases.put("version_minimum", failing("version", "below the anchor's minVersion").with("anchor", new Anchor(Scene.DEPLOYMENT, Scene.guardians(), 2).toText()));
        cases.put("version_other_hash", cases.get("ok_older").failing("version", "another hash than the one asked for", COMPARED).with("version", Scene.seed("x")));
        cases.put("deployment", failing("deployment", "the anchor of another deployment").with("anchor", new Anchor("luwte-other", Scene.guardians(), 1).toText()));
        cases.put("deployment_origin", failing("deployment", "a page of another origin").with("origin", "https://luwte.example.org"));
    }

    private void addMembers() {
        bad("members_missing", "members", "a reader's record is missing", note, anna);
        bad("members_doubled", "members", "a record twice", note, anna, bram, bram);
        bad("members_unlisted", "members", "a record that is not listed", note, anna, bram, Scene.member("dora"));
        cases.put("members_no_channel", failing("members", "a channel that does not exist").with("channel", "x"));
        MemberRecord twin = Scene.member("bram", Scene.readingKey("anna"), Scene.FROM, Scene.UNTIL);
        bad("members_same_recipient", "members", "two ids with the same recipient", Scene.signed(Scene.directory(anna, twin, coen), "g-one", "g-two"), anna, twin);
        MemberRecord late = Scene.member("bram", Scene.readingKey("bram"), Scene.FROM, LocalDate.of(2026, 11, 19));
        bad("members_expired", "members", "a reader whose validity ended two days ago", Scene.signed(Scene.directory(anna, late, coen), "g-one", "g-two"), anna, late);
        Directory unknown = Scene.directory(anna, bram);
        bad("members_reader_unlisted", "members", "a channel names a reader who is not listed", Scene.signed(unknown, "g-one", "g-two"), anna, bram);
        String text = directory.toText().replaceFirst("\"until\":\"2027-12-31\"", "\"until\":\"2027-12-30\"");
        bad("members_listing", "members", "the listing says another last day than the record", signedText(text), anna, bram);
    }

    private void addText() {
        bad("field_unknown", "field", "an unknown key", signedText(directory.toText().replace("{\"version\":1", "{\"extra\":1,\"version\":1")), anna, bram);
        bad("field_life", "field", "a life of 91 days", signedText(directory.toText().replace("2027-01-30", "2027-01-31")), anna, bram);
        bad("field_readers", "field", "a channel with one reader", signedText(directory.toText().replace("[\"anna\",\"bram\"]", "[\"anna\"]")), anna, bram);
        bad("field_first_line", "field", "another first line", note.toText().replace("luwte/1/directory", "luwte/2/directory"), anna.text(), bram.text());
        bad("json", "json", "a key twice", signedText(directory.toText().replace("{\"version\":1", "{\"version\":1,\"version\":1")), anna, bram);
        bad("encoding", "encoding", "a guardian's key with unused bits that are not zero", signedText(directory.toText().replace(
                Scene.guardian("g-one", "any").key().toBase64url(), notCanonical(Scene.guardian("g-one", "any").key().toBase64url()))), anna, bram);
        bad("version_2", "version", "a format version we do not know", signedText(directory.toText().replace("{\"version\":1", "{\"version\":2")), anna, bram);
        Vector anchor = Vector.expecting("ok", "an anchor script").with("what", "anchor").with("deployment", Scene.DEPLOYMENT);
        String script = Scene.anchor().toScript();
        cases.put("anchor_ok", anchor.withBody(Bytes.ofUtf8(script)));
        cases.put("anchor_field_statement", anchor.failing("field", "a second statement", "deployment").withBody(Bytes.ofUtf8(script + "alert(1);")));
        cases.put("anchor_field_threshold", anchor.failing("field", "one guardian is enough", "deployment")
                .withBody(Bytes.ofUtf8(script.replace("threshold\\\":2", "threshold\\\":1"))));
        cases.put("anchor_field_organisation", anchor.failing("field", "all guardians of one organisation", "deployment")
                .withBody(Bytes.ofUtf8(script.replace("Vereniging Twee", "Stichting Een"))));
    }

    private Vector failing(String expect, String about) {
        return good.failing(expect, about, COMPARED);
    }

    private void bad(String name, String expect, String about, SignedNote note, MemberRecord... records) {
        bad(name, expect, about, note.toText(), texts(records));
    }

    private void bad(String name, String expect, String about, SignedNote note, String... records) {
        bad(name, expect, about, note.toText(), records);
    }

    private void bad(String name, String expect, String about, String note, String... records) {
        cases.put(name, failing(expect, about).withBody(new Bundle(List.of(), note, List.of(records)).toJson()));
    }

    private static Vector of(String about, SignedNote note, MemberRecord... records) {
        return Vector.expecting("ok", about).with("what", "bundle").with("anchor", Scene.anchor().toText()).with("channel", "m")
                .with("origin", Scene.ORIGIN).with("today", Scene.TODAY).with("hash", note.hash()).with("readers", "anna bram")
                .withBody(bundle(note.toText(), records));
    }

    private static Bytes bundle(String note, MemberRecord... records) {
        return new Bundle(List.of(), note, List.of(texts(records))).toJson();
    }

    private static String[] texts(MemberRecord... records) {
        return List.of(records).stream().map(MemberRecord::text).toArray(String[]::new);
    }

    private static SignedNote with(SignedNote note, SignedNote.Line line) {
        List<SignedNote.Line> lines = new ArrayList<>(note.signatures());
        lines.add(line);
        return new SignedNote(note.json(), lines);
    }

    private static SignedNote signedText(String json) {
        SignedNote note = new SignedNote(Bytes.ofUtf8(json), List.of());
        for (String id : List.of("g-one", "g-two")) {
            note = note.signedBy(Scene.guardian(id, "any"), Scene.signingKey(id));
        }
        return note;
    }

    /** The directory that lists this text in place of Anna's record. */
    private Directory listing(String record) {
        String listed = directory.toText().replace(anna.hash().toBase64url(), Bytes.sha256(Bytes.ofUtf8(record)).toBase64url());
        return Directory.parse(Bytes.ofUtf8(listed));
    }

    private static String notCanonical(String text) {
        char last = text.charAt(text.length() - 1);
        return text.substring(0, text.length() - 1) + (char) (last + 1);
    }
}
