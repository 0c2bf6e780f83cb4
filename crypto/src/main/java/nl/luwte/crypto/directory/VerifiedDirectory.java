package nl.luwte.crypto.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.signature.VerifyingKey;

/** A version that passed every check of {@link DirectoryVerifier}; only that makes one. */
public final class VerifiedDirectory {
    private final Bytes hash;
    private final Directory directory;
    private final Map<String, MemberRecord> members;

    VerifiedDirectory(Bytes hash, Directory directory, Map<String, MemberRecord> members) {
        this.hash = hash;
        this.directory = directory;
        this.members = Map.copyOf(members);
    }

    /** SHA-256 of the note: what a message names as its directory. */
    public Bytes hash() {
        return hash;
    }

    public Directory directory() {
        return directory;
    }

    /** The readers of a channel in the directory's order; empty if there is no such channel. */
    public List<MemberRecord> readers(String channel) {
        List<String> ids = directory.channel(channel).map(Channel::readers).orElse(List.of());
        return ids.stream().map(members::get).filter(Objects::nonNull).toList();
    }

    /** Whether the channel admits the questionnaire with this structure. */
    public boolean admits(String channel, Bytes structureHash) {
        return directory.channel(channel).stream().flatMap(found -> found.questionnaires().stream())
                .anyMatch(admitted -> admitted.structure().equals(structureHash));
    }

    /** @throws Refused {@code questionnaire} */
    public void requireAdmitted(String channel, Bytes structureHash) {
        Refused.unless(admits(channel, structureHash), RefusalCode.QUESTIONNAIRE);
    }

    /**
     * Checks that a member who signed in direction out is a reader of the channel with that key.
     *
     * @throws Refused {@code signer}
     */
    public void requireSigner(String channel, String member, VerifyingKey key) {
        boolean may = readers(channel).stream().anyMatch(reader -> reader.id().equals(member) && reader.key().equals(key));
        Refused.unless(may, RefusalCode.SIGNER);
    }

    /** A member whose record came with the bundle. */
    public Optional<MemberRecord> member(String id) {
        return Optional.ofNullable(members.get(id));
    }
}
