package nl.luwte.portal.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.directory.Bundle;
import nl.luwte.crypto.directory.Channel;
import nl.luwte.crypto.directory.Directory;
import nl.luwte.crypto.directory.Listing;
import nl.luwte.crypto.directory.SignedNote;

/** All versions of the directory that this installation has, oldest first, and the bundle that proves each. */
final class Versions {

    private final List<String> notes;
    private final List<Directory> directories;
    private final Map<Bytes, String> recordByHash = new HashMap<>();

    Versions(List<String> notes, List<String> records) {
        this.notes = List.copyOf(notes);
        this.directories =
                notes.stream().map(note -> SignedNote.parse(note).directory()).toList();
        records.forEach(record -> recordByHash.put(Bytes.sha256(Bytes.ofUtf8(record)), record));
    }

    int size() {
        return notes.size();
    }

    Directory directory(int version) {
        return directories.get(version);
    }

    /** SHA-256 of the note, base64url. */
    String hash(int version) {
        return Bytes.sha256(Bytes.ofUtf8(notes.get(version))).toBase64url();
    }

    /** With the records of all members. */
    Bundle whole(int version) {
        return bundle(version, directories.get(version).members());
    }

    /** With the records of the readers of one channel. */
    Bundle forChannel(int version, Channel channel) {
        Set<String> readers = Set.copyOf(channel.readers());
        return bundle(
                version,
                directories.get(version).members().stream()
                        .filter(listing -> readers.contains(listing.id()))
                        .toList());
    }

    private Bundle bundle(int version, List<Listing> members) {
        List<String> records = members.stream().map(this::record).collect(Collectors.toList());
        return new Bundle(rotationsBefore(version), notes.get(version), records);
    }

    private String record(Listing listing) {
        String record = recordByHash.get(listing.record());
        Refused.unless(record != null, RefusalCode.MEMBERS);
        return record;
    }

    private List<String> rotationsBefore(int version) {
        List<String> rotations = new ArrayList<>();
        for (int i = 1; i < version; i++) {
            if (!directories.get(i).guardianSet().equals(directories.get(i - 1).guardianSet())) {
                rotations.add(notes.get(i));
            }
        }
        return rotations;
    }
}
