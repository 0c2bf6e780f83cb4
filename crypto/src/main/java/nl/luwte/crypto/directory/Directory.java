package nl.luwte.crypto.directory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Day;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.document.JsonValue.JsonArray;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.document.Names;

/**
 * The directory document: well formed, not yet verified.
 *
 * @param previous hash of the version before, absent for number 1
 */
public record Directory(String deployment, long number, LocalDate created, LocalDate expires, Optional<Bytes> previous,
        GuardianSet guardianSet, List<Channel> channels, List<Listing> members) {
    /** Days a version lives at most: the window in which a server can show an older one. */
    public static final int LONGEST_LIFE = 90;

    /** @throws Refused {@code field} if a part is outside its rule */
    public Directory {
        channels = List.copyOf(channels);
        members = List.copyOf(members);
        Names.DEPLOYMENT.require(deployment);
        require(number >= 1 && previous.isPresent() == (number > 1));
        previous.ifPresent(hash -> require(hash.size() == 32));
        long life = ChronoUnit.DAYS.between(created, expires);
        require(life >= 0 && life <= LONGEST_LIFE);
        require(!channels.isEmpty() && channels.size() <= 8 && !members.isEmpty() && members.size() <= 64);
        require(channels.stream().map(Channel::id).collect(Collectors.toSet()).size() == channels.size());
    }

    /** @throws Refused {@code json}, {@code encoding}, {@code field} or {@code version} */
    public static Directory parse(Bytes json) {
        Fields fields = Fields.of(Document.parse(json), "version", "deployment", "number", "created", "expires", "previous", "origins",
                "guardians", "threshold", "channels", "members");
        fields.versionOne();
        Optional<Bytes> previous = fields.text("previous").isEmpty() ? Optional.empty() : Optional.of(fields.bytes("previous", 32));
        return new Directory(fields.text("deployment"), fields.integer("number"), fields.day("created"), fields.day("expires"), previous,
                GuardianSet.read(fields), fields.items("channels", 1, 8).stream().map(Channel::read).toList(),
                fields.items("members", 1, 64).stream().map(Listing::read).toList());
    }

    /** The document as one line. */
    public Bytes toJson() {
        JsonValue.Builder object = JsonObject.builder().put("version", 1).put("deployment", deployment).put("number", number)
                .put("created", Day.format(created)).put("expires", Day.format(expires))
                .put("previous", previous.map(Bytes::toBase64url).orElse(""));
        guardianSet.writeTo(object);
        return Document.write(object.put("channels", new JsonArray(channels.stream().<JsonValue>map(Channel::toValue).toList()))
                .put("members", new JsonArray(members.stream().<JsonValue>map(Listing::toValue).toList())).build());
    }

    public String toText() {
        return toJson().toUtf8();
    }

    public Optional<Channel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    private static void require(boolean holds) {
        Refused.unless(holds, RefusalCode.FIELD);
    }
}
