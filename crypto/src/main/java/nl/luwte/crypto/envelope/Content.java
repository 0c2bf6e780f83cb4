package nl.luwte.crypto.envelope;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Day;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.document.Names;
import nl.luwte.crypto.recipient.Recipient;

/**
 * The document inside an envelope. Whoever makes one is held to the same rules as whoever reads one.
 *
 * @param caseId    SHA-256 over the reporter's sign key, 32 bytes
 * @param directory hash of the directory version that chose the readers, 32 bytes
 * @param mailbox   where a reply goes; present exactly when the direction is in and {@code noReply} is false
 * @param id        32 random bytes, so that a hash confirms no guess
 * @param head      hashes of the messages the writer had seen
 */
public record Content(Kind kind, String deployment, Bytes caseId, Bytes directory, String channel, QuestionnaireRef questionnaire,
        LocalDate day, Answers answers, Signer signer, boolean noReply, Optional<Recipient> mailbox, Bytes id, List<Bytes> head,
        SealedBy sealedBy) {
    /** Bytes of the JSON at most. */
    public static final int LONGEST = 15_360;
    public static final int MOST_HEADS = 64;

    private static final Set<String> REQUIRED = Set.of("version", "kind", "direction", "deployment", "caseId", "directory", "channel",
            "questionnaire", "day", "answers", "signer", "noReply", "id", "head", "sealedBy");

    /** @throws Refused {@code field} if a part is outside its rule */
    public Content {
        head = List.copyOf(head);
        Names.DEPLOYMENT.require(deployment);
        Names.CHANNEL.require(channel);
        boolean in = kind.direction() == Direction.IN;
        Refused.unless(caseId.size() == 32 && directory.size() == 32 && id.size() == 32, RefusalCode.FIELD);
        Refused.unless(questionnaire.structure().isPresent() == kind.answersQuestionnaire(), RefusalCode.FIELD);
        Refused.unless(answers.belongTo(kind), RefusalCode.FIELD);
        Refused.unless(signer.member().isPresent() != in, RefusalCode.FIELD);
        Refused.unless(in || !noReply, RefusalCode.FIELD);
        Refused.unless(mailbox.isPresent() == (in && !noReply), RefusalCode.FIELD);
        Refused.unless(kind.direction() != Direction.DESK || sealedBy == SealedBy.DESK, RefusalCode.FIELD);
        Refused.unless(head.size() <= MOST_HEADS && Set.copyOf(head).size() == head.size(), RefusalCode.FIELD);
        Refused.unless(head.stream().allMatch(hash -> hash.size() == 32), RefusalCode.FIELD);
    }

    /** @throws Refused {@code json}, {@code encoding}, {@code version} or {@code field} */
    public static Content parse(Bytes json) {
        Fields fields = Fields.of(Document.parse(json), REQUIRED, Set.of("mailbox"));
        fields.versionOne();
        Kind kind = Kind.read(fields.text("kind"));
        Refused.unless(Direction.read(fields.text("direction")) == kind.direction(), RefusalCode.FIELD);
        Optional<Recipient> mailbox = fields.has("mailbox") ? Optional.of(Recipient.parse(fields.text("mailbox"))) : Optional.empty();
        List<Bytes> head = fields.distinctTexts("head", 0, MOST_HEADS).stream().map(text -> Fields.bytesOf(text, 32)).toList();
        return new Content(kind, fields.text("deployment"), fields.bytes("caseId", 32), fields.bytes("directory", 32),
                fields.text("channel"), QuestionnaireRef.read(fields.value("questionnaire")), fields.day("day"),
                Answers.read(kind, fields.value("answers")), Signer.read(fields.value("signer")), fields.bool("noReply"), mailbox,
                fields.bytes("id", 32), head, SealedBy.read(fields.text("sealedBy")));
    }

    public Direction direction() {
        return kind.direction();
    }

    /** The JSON as this program writes it; for a message received, keep the bytes received. */
    public Bytes toJson() {
        JsonValue.Builder object = JsonObject.builder().put("version", 1).put("kind", kind.wire()).put("direction", direction().wire())
                .put("deployment", deployment).put("caseId", caseId.toBase64url()).put("directory", directory.toBase64url())
                .put("channel", channel).put("questionnaire", questionnaire.toValue()).put("day", Day.format(day))
                .put("answers", answers.toValue()).put("signer", signer.toValue()).put("noReply", noReply);
        mailbox.ifPresent(recipient -> object.put("mailbox", recipient.format()));
        return Document.write(object.put("id", id.toBase64url()).putTexts("head", head.stream().map(Bytes::toBase64url).toList())
                .put("sealedBy", sealedBy.wire()).build());
    }

    /** Keeps what a message says out of logs. */
    @Override
    public String toString() {
        return "Content[" + kind.wire() + "]";
    }
}
