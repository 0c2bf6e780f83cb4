package nl.luwte.portal.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.directory.Anchor;
import nl.luwte.crypto.directory.Bundle;
import nl.luwte.crypto.directory.Channel;
import nl.luwte.crypto.directory.DirectoryVerifier;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.directory.VerifiedDirectory;
import nl.luwte.portal.platform.Today;

/**
 * Anchor and directory versions from the installation's folder, verified before the first request, and again on each day on
 * which somebody is sealed to or served by them.
 */
public final class PublishedDirectory {

    private final AnchorScript anchorScript;
    private final Anchor anchor;
    private final VerifiedDirectory inForce;
    private final Map<String, Bytes> bundleByChannel;
    private final Bytes bundleForDesk;
    private final Map<String, Bytes> bundleByVersion;
    private final Today today;
    private final Map<String, Checked> checked = new ConcurrentHashMap<>();

    /** A channel as it was verified on a day. */
    private record Checked(LocalDate day, VerifiedDirectory directory) {}

    private PublishedDirectory(
            AnchorScript anchorScript,
            Anchor anchor,
            VerifiedDirectory inForce,
            Map<String, Bytes> byChannel,
            Bytes forDesk,
            Map<String, Bytes> byVersion,
            Today today) {
        this.anchorScript = anchorScript;
        this.anchor = anchor;
        this.inForce = inForce;
        this.bundleByChannel = Map.copyOf(byChannel);
        this.bundleForDesk = forDesk;
        this.bundleByVersion = Map.copyOf(byVersion);
        this.today = today;
    }

    /**
     * Reads {@code anchor.js}, {@code directory/*.note} (by name, the last is in force) and {@code members/*.record}.
     *
     * @throws nl.luwte.crypto.bytes.Refused where a browser would refuse
     */
    public static PublishedDirectory load(Path home, Today today) {
        String script = read(home.resolve("anchor.js"));
        Anchor anchor = Anchor.fromScript(script);
        List<String> notes = readAll(home.resolve("directory"), ".note");
        List<String> records = readAll(home.resolve("members"), ".record");
        if (notes.isEmpty()) {
            throw new IllegalStateException("this installation has no recipient directory");
        }
        return published(script, anchor, new Versions(notes, records), today);
    }

    private static PublishedDirectory published(String script, Anchor anchor, Versions versions, Today today) {
        int last = versions.size() - 1;
        Bundle whole = versions.whole(last);
        VerifiedDirectory inForce = DirectoryVerifier.verify(
                anchor, whole, Optional.empty(), anchor.guardianSet().origins().get(0), today.day());
        Map<String, Bytes> byChannel = new HashMap<>();
        for (Channel channel : versions.directory(last).channels()) {
            byChannel.put(channel.id(), versions.forChannel(last, channel).toJson());
        }
        Map<String, Bytes> byVersion = new HashMap<>();
        for (int i = 0; i <= last; i++) {
            byVersion.put(versions.hash(i), versions.whole(i).toJson());
        }
        return new PublishedDirectory(AnchorScript.of(script), anchor, inForce, byChannel, whole.toJson(), byVersion, today);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("this installation has no " + file.getFileName(), e);
        }
    }

    private static List<String> readAll(Path folder, String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.getFileName().toString().endsWith(suffix))
                            .sorted()
                            .map(PublishedDirectory::read)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("this installation has no folder " + folder.getFileName(), e);
        }
    }

    /** Made when the installation was set up. */
    public AnchorScript anchorScript() {
        return anchorScript;
    }

    public List<String> origins() {
        return anchor.guardianSet().origins();
    }

    public VerifiedDirectory inForce() {
        return inForce;
    }

    public Set<String> channels() {
        return bundleByChannel.keySet();
    }

    /** How many read this channel by the version in force; 0 where it is none. */
    public int readers(String channel) {
        return channels().contains(channel) ? inForce.readers(channel).size() : 0;
    }

    /** Channels that this member reads by the version in force; none that a browser would refuse today. */
    public List<String> channelsOf(String member) {
        return channels().stream()
                .filter(channel -> readsToday(member, channel))
                .sorted()
                .toList();
    }

    private boolean readsToday(String member, String channel) {
        try {
            return inForceToday(channel).readers(channel).stream()
                    .anyMatch(reader -> reader.id().equals(member));
        } catch (Refused refused) {
            return false;
        }
    }

    /**
     * The version in force with the readers of a channel, as a browser would verify it today.
     *
     * @throws nl.luwte.crypto.bytes.Refused {@code expired} after its last day, {@code members} when a reader's days have
     *     passed or there is no such channel
     */
    public VerifiedDirectory inForceToday(String channel) {
        LocalDate day = today.day();
        Checked before = checked.get(channel);
        if (before != null && before.day().equals(day)) {
            return before.directory();
        }
        Bytes bundle = bundleByChannel.get(channel);
        Refused.unless(bundle != null, RefusalCode.MEMBERS);
        VerifiedDirectory directory = DirectoryVerifier.verify(
                anchor, Bundle.parse(bundle), Optional.of(channel), origins().get(0), day);
        checked.put(channel, new Checked(day, directory));
        return directory;
    }

    /** Roles of a member by her own signed record; none after its last day or that of the version in force. */
    public List<String> rolesOf(String member) {
        LocalDate day = today.day();
        return inForce.member(member)
                .filter(record -> !day.isAfter(record.until())
                        && !day.isAfter(inForce.directory().expires()))
                .map(MemberRecord::roles)
                .orElse(List.of());
    }

    /** What a reporter's browser fetches for a channel. */
    public Optional<Bytes> forChannel(String channel) {
        return Optional.ofNullable(bundleByChannel.get(channel));
    }

    /** What the desk fetches: every member. */
    public Bytes forDesk() {
        return bundleForDesk;
    }

    /**
     * The version with this hash, the one in force too, checked as of the day of a message that names it.
     *
     * @throws nl.luwte.crypto.bytes.Refused where a browser would refuse
     */
    public VerifiedDirectory verified(Bytes hash, LocalDate dayOfMessage) {
        Bytes bundle = bundleByVersion.get(hash.toBase64url());
        Refused.unless(bundle != null, RefusalCode.VERSION);
        return DirectoryVerifier.verifyOlder(
                anchor, Bundle.parse(bundle), hash, origins().get(0), dayOfMessage);
    }

    /** The bundle of the version with this hash (base64url). */
    public Optional<Bytes> version(String hash) {
        return Optional.ofNullable(bundleByVersion.get(hash));
    }
}
