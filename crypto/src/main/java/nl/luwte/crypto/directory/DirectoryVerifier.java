package nl.luwte.crypto.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;

/** Verifies a bundle against an anchor, by every rule of docs/format/directory.md. */
public final class DirectoryVerifier {
    private DirectoryVerifier() {
    }

    /**
     * Verifies for the readers of one channel, or without a channel for all members, as the desk does.
     *
     * @param origin the origin of the page
     * @param today  the device's day
     * @throws Refused {@code field}, {@code json}, {@code encoding}, {@code signature}, {@code deployment}, {@code threshold},
     *                 {@code rotation}, {@code version}, {@code expired} or {@code members}
     */
    public static VerifiedDirectory verify(Anchor anchor, Bundle bundle, Optional<String> channel, String origin, LocalDate today) {
        GuardianSet inForce = anchor.guardianSet();
        for (String rotation : bundle.rotations()) {
            inForce = accept(anchor, inForce, SignedNote.parse(rotation)).guardianSet();
        }
        SignedNote note = SignedNote.parse(bundle.note());
        Directory directory = accept(anchor, inForce, note);
        checkVersion(anchor, directory, origin, today);
        Map<String, MemberRecord> members = checkMembers(directory, bundle.records());
        checkWanted(directory, members, channel, today);
        return new VerifiedDirectory(note.hash(), directory, members);
    }

    /**
     * Verifies an older version, with the day of the message that names it in place of today, all its members, and without
     * {@code minVersion}, which ends what may be sealed to a version and not what may be read.
     *
     * @throws Refused as {@link #verify}, and {@code version} if the note has another hash
     */
    public static VerifiedDirectory verifyOlder(Anchor anchor, Bundle bundle, Bytes hash, String origin, LocalDate dayOfMessage) {
        Anchor withoutMinimum = new Anchor(anchor.deployment(), anchor.guardianSet(), 1);
        VerifiedDirectory older = verify(withoutMinimum, bundle, Optional.empty(), origin, dayOfMessage);
        Refused.unless(older.hash().equals(hash), RefusalCode.VERSION);
        return older;
    }

    private static Directory accept(Anchor anchor, GuardianSet inForce, SignedNote note) {
        Directory directory = note.directory();
        Refused.unless(directory.deployment().equals(anchor.deployment()), RefusalCode.DEPLOYMENT);
        boolean enough = isSigned(note, inForce);
        if (directory.guardianSet().sameAs(inForce)) {
            Refused.unless(enough, RefusalCode.THRESHOLD);
        } else {
            Refused.unless(enough && isSigned(note, directory.guardianSet()), RefusalCode.ROTATION);
        }
        return directory;
    }

    private static boolean isSigned(SignedNote note, GuardianSet set) {
        return note.signers(set).size() >= set.threshold();
    }

    private static void checkVersion(Anchor anchor, Directory directory, String origin, LocalDate today) {
        Refused.unless(directory.number() >= anchor.minVersion(), RefusalCode.VERSION);
        Refused.unless(new Validity(directory.created(), directory.expires()).covers(today), RefusalCode.EXPIRED);
        boolean ours = anchor.guardianSet().origins().contains(origin) && directory.guardianSet().origins().contains(origin);
        Refused.unless(ours, RefusalCode.DEPLOYMENT);
    }

    /** Reads the records: each listed, none twice, each as listed, no key under two ids. */
    private static Map<String, MemberRecord> checkMembers(Directory directory, List<String> records) {
        checkListings(directory);
        Map<Bytes, Listing> listed = directory.members().stream().collect(Collectors.toMap(Listing::record, Function.identity()));
        Map<String, MemberRecord> members = new HashMap<>();
        for (String text : records) {
            Listing listing = listed.get(Bytes.sha256(Bytes.ofUtf8(text)));
            require(listing != null);
            MemberRecord member = MemberRecord.parse(text);
            Refused.unless(member.deployment().equals(directory.deployment()), RefusalCode.DEPLOYMENT);
            require(Listing.of(member).equals(listing) && members.put(member.id(), member) == null);
        }
        require(distinct(members.values(), MemberRecord::recipient) == members.size());
        require(distinct(members.values(), MemberRecord::key) == members.size());
        return members;
    }

    private static void checkListings(Directory directory) {
        List<Listing> listings = directory.members();
        require(distinct(listings, Listing::id) == listings.size() && distinct(listings, Listing::record) == listings.size());
        Set<String> ids = listings.stream().map(Listing::id).collect(Collectors.toSet());
        require(directory.channels().stream().allMatch(channel -> ids.containsAll(channel.readers())));
    }

    /** Every member asked for is there, and every reader among them is valid today. */
    private static void checkWanted(Directory directory, Map<String, MemberRecord> members, Optional<String> channel, LocalDate today) {
        List<Channel> channels = directory.channels().stream()
                .filter(candidate -> channel.isEmpty() || candidate.id().equals(channel.get())).toList();
        require(!channels.isEmpty());
        Set<String> readers = new HashSet<>();
        channels.forEach(found -> readers.addAll(found.readers()));
        Set<String> wanted = new HashSet<>(readers);
        if (channel.isEmpty()) {
            directory.members().forEach(listing -> wanted.add(listing.id()));
        }
        require(members.keySet().containsAll(wanted));
        require(readers.stream().allMatch(id -> members.get(id).validity().covers(today)));
    }

    private static <T> int distinct(Collection<T> all, Function<T, ?> part) {
        return all.stream().map(part).collect(Collectors.toSet()).size();
    }

    private static void require(boolean holds) {
        Refused.unless(holds, RefusalCode.MEMBERS);
    }
}
