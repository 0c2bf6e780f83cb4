package nl.luwte.portal.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.luwte.crypto.directory.Anchor;
import nl.luwte.crypto.directory.Channel;
import nl.luwte.crypto.directory.Directory;
import nl.luwte.crypto.directory.Guardian;
import nl.luwte.crypto.directory.GuardianSet;
import nl.luwte.crypto.directory.Listing;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.directory.SignedNote;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.signature.SigningKey;
import nl.luwte.portal.directory.PublishedDirectory;
import nl.luwte.portal.platform.Today;

/**
 * An installation's directory with one member for each role, named after it, and {@code none} whose role nobody knows. All
 * but the team lead and {@code outsider} (triage) read channel m; three teams receive.
 */
final class Staffed {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final String DEPLOYMENT = "proef";
    static final String ORIGIN = "https://luwte.example";
    static final List<String> ROLES =
            List.of("triage", "vertrouwenspersoon", "klachtbehandelaar", "zorgcoordinator", "ggd", "exit", "teamlead", "none");

    private final Entropy entropy;
    private final Map<String, SigningKey> signing = new LinkedHashMap<>();
    private final Map<String, MemberRecord> records = new LinkedHashMap<>();

    Staffed(Entropy entropy) {
        this.entropy = entropy;
        ROLES.forEach(role -> member(role, role));
        member("outsider", "triage");
    }

    private void member(String id, String role) {
        SigningKey key = SigningKey.make(entropy);
        signing.put(id, key);
        records.put(id, MemberRecord.make(DEPLOYMENT, id, "Name of " + id, List.of(role), List.of("nl"), ReadingKey.make(entropy).recipient(), key, TODAY, TODAY.plusDays(90)));
    }

    Iterable<String> members() {
        return records.keySet();
    }

    SigningKey key(String member) {
        return signing.get(member);
    }

    PublishedDirectory publish(Path folder, Today today) {
        List<SigningKey> keys = List.of(SigningKey.make(entropy), SigningKey.make(entropy));
        List<Guardian> guardians = List.of(new Guardian("g1", keys.get(0).verifyingKey(), "One"), new Guardian("g2", keys.get(1).verifyingKey(), "Two"));
        GuardianSet set = new GuardianSet(List.of(ORIGIN), guardians, 2);
        List<Channel> channels = List.of(
                new Channel("m", List.of("triage", "vertrouwenspersoon", "klachtbehandelaar", "zorgcoordinator", "ggd", "exit", "none"), List.of()),
                new Channel("v", List.of("vertrouwenspersoon", "outsider"), List.of()),
                new Channel("z", List.of("zorgcoordinator", "ggd"), List.of()));
        Directory directory = new Directory(DEPLOYMENT, 1, TODAY, TODAY.plusDays(90), Optional.empty(), set, channels, records.values().stream().map(Listing::of).toList());
        SignedNote note = SignedNote.unsigned(directory);
        for (int i = 0; i < 2; i++) {
            note = note.signedBy(guardians.get(i), keys.get(i));
        }
        write(folder.resolve("anchor.js"), new Anchor(DEPLOYMENT, set, 1).toScript() + "\n");
        write(folder.resolve("directory/0001.note"), note.toText());
        records.values().forEach(member -> write(folder.resolve("members/" + member.id() + ".record"), member.text()));
        return PublishedDirectory.load(folder, today);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
