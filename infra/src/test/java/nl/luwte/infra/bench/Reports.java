package nl.luwte.infra.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.directory.Anchor;
import nl.luwte.crypto.directory.Bundle;
import nl.luwte.crypto.directory.DirectoryVerifier;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.directory.VerifiedDirectory;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Answers.Answer;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.envelope.QuestionnaireRef;
import nl.luwte.crypto.envelope.SealedBy;
import nl.luwte.crypto.envelope.Signer;
import nl.luwte.crypto.opening.Sealed;
import nl.luwte.crypto.opening.Sealing;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.crypto.receipt.CaseId;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.recipient.Recipient;
import nl.luwte.crypto.request.Action;
import nl.luwte.crypto.request.Puzzle;
import nl.luwte.crypto.request.ReporterRequest;
import nl.luwte.crypto.signature.SigningKey;
import nl.luwte.i18n.questionnaire.Questionnaires;

/**
 * Reports as a browser seals and signs them, ready to be sent, apart from the slow hash of a receipt code: their keys are drawn, so nobody can come back to
 * them. A set can be sent for five minutes, since its nonce is of the moment it was made.
 */
final class Reports {
    private static final String CHANNEL = "m";
    private static final String QUESTIONNAIRE = "g1";

    private final Site site;
    private final Fields now;
    private final VerifiedDirectory directory;
    private final Bytes structure;
    private final Entropy entropy = new SystemEntropy();

    private Reports(Site site) throws IOException, InterruptedException {
        this.site = site;
        now = Fields.of(Document.parse(get(site, "/r/now")), "nonce", "challenge", "bits", "day");
        Anchor anchor = Anchor.fromScript(Files.readString(site.demo().server().resolve("anchor.js")).strip());
        directory = DirectoryVerifier.verify(anchor, Bundle.parse(get(site, "/r/directory/" + CHANNEL)), Optional.of(CHANNEL), site.origin(), now.day("day"));
        structure = Bytes.fromBase64url(Questionnaires.load().current(QUESTIONNAIRE).orElseThrow().questionnaire().hash());
    }

    /** So many requests that each open a case, made on all cores. */
    static List<byte[]> make(Site site, int count) throws IOException, InterruptedException {
        Reports reports = new Reports(site);
        List<Recipient> readers = reports.directory.readers(CHANNEL).stream().map(MemberRecord::recipient).toList();
        return IntStream.range(0, count).parallel().mapToObj(number -> reports.one(number, readers)).toList();
    }

    private byte[] one(int number, List<Recipient> readers) {
        String deployment = site.demo().deployment();
        try (SigningKey auth = SigningKey.make(entropy); SigningKey sign = SigningKey.make(entropy); ReadingKey reading = ReadingKey.make(entropy)) {
            Content content = new Content(Kind.REPORT, deployment, CaseId.of(sign.verifyingKey()), directory.hash(), CHANNEL, QuestionnaireRef.of(structure, "nl"),
                    now.day("day"), new Answers.Questionnaire(answers(number)), Signer.reporter(sign.verifyingKey()), false, Optional.of(reading.recipient()),
                    entropy.bytes(32), List.of(), SealedBy.BROWSER);
            Sealed sealed = Sealing.seal(content, sign, readers, entropy);
            long counter = Puzzle.solve(deployment, now.bytes("challenge", 32), sealed.envelope().hash(), now.integer("bits", 0, 30));
            return ReporterRequest.make(new Action.Open(CHANNEL, counter, sealed.envelope()), auth, now.bytes("nonce", 32), site.origin(), entropy).bytes().toArray();
        }
    }

    private static Map<String, Answer> answers(int number) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("1.1", new Answer.Many(List.of("help")));
        answers.put("1.3", new Answer.Many(List.of("threats")));
        answers.put("1.10", new Answer.One("[Verzonnen voorbeeld] Melding " + number + " van de meting."));
        return answers;
    }

    private static Bytes get(Site site, String path) throws IOException, InterruptedException {
        return Bytes.of(HttpClient.newHttpClient().send(HttpRequest.newBuilder(site.at(path)).build(), BodyHandlers.ofByteArray()).body());
    }
}
