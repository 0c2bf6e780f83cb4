package nl.luwte.crypto.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.signature.SigningKey;

/**
 * A directory document under the signatures of guardians, as a C2SP signed note (type 0x01, Ed25519).
 *
 * @param json       the directory document as received, one line
 * @param signatures in their order; unknown ones are kept
 */
public record SignedNote(Bytes json, List<Line> signatures) {
    private static final String FIRST_LINE = "luwte/1/directory";
    private static final Pattern LINE = Pattern.compile("— ([^ +]+) ([^ ]+)");
    private static final int KEY_ID = 4;

    /** One signature line: who says to have signed, with which key, and the signature. */
    public record Line(String name, Bytes keyId, Bytes signature) {
        String toText() {
            return "— " + name + " " + Base64.getEncoder().encodeToString(Bytes.concat(keyId, signature).toArray()) + "\n";
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** A note that nobody has signed yet. */
    public static SignedNote unsigned(Directory directory) {
        return new SignedNote(directory.toJson(), List.of());
    }

    /** @throws Refused {@code field} for another text, {@code signature} for a signature line that cannot be read */
    public static SignedNote parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        boolean shaped = lines.size() >= 5 && lines.get(0).equals(FIRST_LINE) && !lines.get(1).isEmpty() && lines.get(2).isEmpty()
                && lines.subList(3, lines.size()).indexOf("") == lines.size() - 4;
        Refused.unless(shaped, RefusalCode.FIELD);
        return new SignedNote(Bytes.ofUtf8(lines.get(1)), lines.subList(3, lines.size() - 1).stream().map(SignedNote::parseLine).toList());
    }

    private static Line parseLine(String text) {
        Matcher line = LINE.matcher(text);
        Refused.unless(line.matches(), RefusalCode.SIGNATURE);
        try {
            byte[] decoded = Base64.getDecoder().decode(line.group(2));
            boolean canonical = Base64.getEncoder().encodeToString(decoded).equals(line.group(2));
            Refused.unless(canonical && decoded.length > KEY_ID, RefusalCode.SIGNATURE);
            return new Line(line.group(1), Bytes.of(Arrays.copyOf(decoded, KEY_ID)),
                    Bytes.of(Arrays.copyOfRange(decoded, KEY_ID, decoded.length)));
        } catch (IllegalArgumentException e) {
            throw new Refused(RefusalCode.SIGNATURE);
        }
    }

    /** This note with one more signature. */
    public SignedNote signedBy(Guardian guardian, SigningKey key) {
        if (!guardian.key().equals(key.verifyingKey())) {
            throw new IllegalArgumentException("the key is not this guardian's");
        }
        List<Line> more = new ArrayList<>(signatures);
        more.add(new Line(guardian.id(), guardian.keyId(), key.signNote(signed())));
        return new SignedNote(json, more);
    }

    /**
     * The ids of the guardians of the set that signed, each once. Lines with an unknown name or key id are passed over.
     *
     * @throws Refused {@code signature} if a line that names a guardian of the set does not verify
     */
    public Set<String> signers(GuardianSet set) {
        Set<String> signers = new HashSet<>();
        for (Line line : signatures) {
            Optional<Guardian> known = set.guardians().stream()
                    .filter(guardian -> guardian.id().equals(line.name()) && guardian.keyId().equals(line.keyId())).findFirst();
            known.ifPresent(guardian -> {
                Refused.unless(guardian.key().verifiesNote(signed(), line.signature()), RefusalCode.SIGNATURE);
                signers.add(guardian.id());
            });
        }
        return signers;
    }

    /**
     * The directory document.
     *
     * @throws Refused as {@link Directory#parse}
     */
    public Directory directory() {
        return Directory.parse(json);
    }

    public String toText() {
        StringBuilder text = new StringBuilder(signed().toUtf8()).append('\n');
        signatures.forEach(line -> text.append(line.toText()));
        return text.toString();
    }

    /** The hash of this version: SHA-256 of the whole note, signatures included. */
    public Bytes hash() {
        return Bytes.sha256(Bytes.ofUtf8(toText()));
    }

    private Bytes signed() {
        return Bytes.concat(Bytes.ofUtf8(FIRST_LINE + "\n"), json, Bytes.ofUtf8("\n"));
    }
}
