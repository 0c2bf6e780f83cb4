package nl.luwte.portal.noscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.directory.VerifiedDirectory;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Answers.Answer;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.envelope.QuestionnaireRef;
import nl.luwte.crypto.envelope.SealedBy;
import nl.luwte.crypto.envelope.Signer;
import nl.luwte.crypto.opening.Sealed;
import nl.luwte.crypto.opening.Sealing;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.receipt.MailboxKeys;
import nl.luwte.crypto.recipient.Recipient;
import nl.luwte.portal.directory.PublishedDirectory;
import nl.luwte.portal.platform.Today;

/**
 * Seals on the server what a browser without script has sent; every message says that it was sealed here.
 *
 * <p>The randomness of a message is made from what is sent and a secret of this process: the same page sent again gives the
 * same bytes, which the store knows. What goes into the sealing is derived from the whole content, so that no two contents
 * share any of it.
 */
final class Writer {

    private static final int HASH = 32;
    private static final int SECRET = 32;

    private final PublishedDirectory published;
    private final Today today;
    private final SecretBytes secret;

    /** @param entropy makes the secret of this process, 32 bytes */
    Writer(PublishedDirectory published, Today today, Entropy entropy) {
        this.published = published;
        this.today = today;
        this.secret = SecretBytes.of(entropy.bytes(SECRET));
    }

    /**
     * What all messages of one sending have in common.
     *
     * @param noReply whether the writer wants no way back
     * @param sending the same for the same page sent again, and for nothing else
     */
    record Letter(MailboxKeys keys, String channel, String language, boolean noReply, String sending) {}

    /** Key of the text that says why nothing could be sealed. */
    static String told(Refused refused) {
        return switch (refused.code()) {
            case EXPIRED -> "error.expired.text";
            case MEMBERS -> "error.readers.text";
            case SIZE -> "error.size.text";
            default -> "error.server.text";
        };
    }

    /** @throws Refused {@code expired} or {@code members}, where nothing may be sealed to the channel today */
    void requireOpen(String channel) {
        published.inForceToday(channel);
    }

    /** The answers to a questionnaire, as one message or, where they are long, several that name each other. */
    List<Envelope> report(Letter letter, Bytes structure, Map<String, Answer> answers) {
        QuestionnaireRef questionnaire = QuestionnaireRef.of(structure, letter.language());
        List<Envelope> envelopes = new ArrayList<>();
        Optional<Bytes> before = Optional.empty();
        for (Map<String, Answer> part : LetterParts.split(LetterParts.optionsFirst(answers), part -> fits(letter, questionnaire, part))) {
            Kind kind = before.isEmpty() ? Kind.REPORT : Kind.ADDITION;
            Sealed sealed = seal(
                    letter,
                    content(
                            letter,
                            kind,
                            questionnaire,
                            new Answers.Questionnaire(part),
                            before.stream().toList(),
                            id(letter, envelopes.size())));
            envelopes.add(sealed.envelope());
            before = Optional.of(sealed.messageHash());
        }
        return envelopes;
    }

    /** One message in an existing conversation. */
    Envelope message(Letter letter, Kind kind, Answers answers, List<Bytes> head) {
        return seal(letter, content(letter, kind, QuestionnaireRef.none(letter.language()), answers, head, id(letter, 0)))
                .envelope();
    }

    private boolean fits(Letter letter, QuestionnaireRef questionnaire, Map<String, Answer> part) {
        boolean withinLimit = part.values().stream()
                .allMatch(answer ->
                        !(answer instanceof Answer.One one) || one.value().length() <= Answers.LONGEST_TEXT);
        return withinLimit
                && content(
                                        letter,
                                        Kind.ADDITION,
                                        questionnaire,
                                        new Answers.Questionnaire(part),
                                        List.of(Bytes.zeros(HASH)),
                                        Bytes.zeros(HASH))
                                .toJson()
                                .size()
                        <= Content.LONGEST;
    }

    private Content content(
            Letter letter, Kind kind, QuestionnaireRef questionnaire, Answers answers, List<Bytes> head, Bytes id) {
        VerifiedDirectory directory = published.inForceToday(letter.channel());
        Optional<Recipient> mailbox = letter.noReply()
                ? Optional.empty()
                : Optional.of(letter.keys().reading().recipient());
        return new Content(
                kind,
                directory.directory().deployment(),
                letter.keys().caseId(),
                directory.hash(),
                letter.channel(),
                questionnaire,
                today.day(),
                answers,
                Signer.reporter(letter.keys().sign().verifyingKey()),
                letter.noReply(),
                mailbox,
                id,
                head,
                SealedBy.SERVER);
    }

    private Sealed seal(Letter letter, Content content) {
        List<Recipient> readers = published.inForceToday(letter.channel()).readers(letter.channel()).stream()
                .map(MemberRecord::recipient)
                .toList();
        Refused.unless(!readers.isEmpty(), RefusalCode.MEMBERS);
        String whole = Bytes.sha256(content.toJson()).toBase64url();
        return Sealing.seal(content, letter.keys().sign(), readers, new TokenEntropy(secret, "seal|" + whole));
    }

    private Bytes id(Letter letter, int part) {
        return new TokenEntropy(secret, "id|" + part + "|" + letter.sending()).bytes(HASH);
    }
}
