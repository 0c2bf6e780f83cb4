package nl.luwte.portal.noscript;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.portal.limit.Budget;
import nl.luwte.portal.platform.Refusal;

/**
 * What a form has to pass before anything is computed for it: it comes from a page of ours, that was made within a day, and
 * there is room in the budget that all senders share.
 *
 * <p>A page carries a token: 24 random bytes, and 24 bytes of HMAC-SHA256 over them and the hour. Nothing of it is stored,
 * and it tells the hour to nobody without the secret.
 */
final class Gate {

    private static final String TOKEN = "[A-Za-z0-9_-]{64}";
    private static final int RANDOM_BYTES = 24;
    private static final int RANDOM_CHARACTERS = 32;
    private static final long SLOT_SECONDS = Duration.ofHours(1).toSeconds();
    private static final int SLOTS = 24;

    /** What a browser says of a form that was on our own page, or of an address that was typed. */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final List<String> origins;
    private final SecretBytes secret;
    private final Clock clock;
    private final Entropy entropy;
    private final Budget budget;

    /**
     * @param origins of the anchor
     * @param secret  of the installation, the same on every node
     * @param budget  what this node stores at a time, for browsers with script too
     */
    Gate(List<String> origins, SecretBytes secret, Clock clock, Entropy entropy, Budget budget) {
        this.origins = List.copyOf(origins);
        this.secret = secret;
        this.clock = clock;
        this.entropy = entropy;
        this.budget = budget;
    }

    /**
     * Our pages send no referrer, so a browser says {@code Origin: null} for them; where it says the site too, that decides.
     * An old browser says nothing, and then the token has to do.
     *
     * @param site   {@code Sec-Fetch-Site}, or null
     * @param origin {@code Origin}, or null
     * @throws nl.luwte.portal.platform.RefusalException 403 for a form on a page of somebody else
     */
    void requireOwnPage(String site, String origin) {
        boolean ownSite = site == null || OWN_SITE.contains(site);
        boolean ownOrigin = origin == null || origin.equals("null") || origins.contains(origin);
        if (!ownSite || !ownOrigin) {
            throw Refusal.forbidden("csrf").thrown();
        }
    }

    /** For a new page, 64 characters. */
    String token() {
        String random = entropy.bytes(RANDOM_BYTES).toBase64url();
        return random + proof(random, slot());
    }

    /** Whether it has the shape of a token; no page of ours sends another. */
    static boolean isToken(String token) {
        return token.matches(TOKEN);
    }

    /** Whether the token was made here, in this hour or the 23 before it. */
    boolean accepts(String token) {
        if (!isToken(token)) {
            return false;
        }
        String random = token.substring(0, RANDOM_CHARACTERS);
        Bytes shown = Bytes.ofUtf8(token.substring(RANDOM_CHARACTERS));
        long now = slot();
        return LongStream.range(0, SLOTS).anyMatch(ago -> Bytes.ofUtf8(proof(random, now - ago)).sameAs(shown));
    }

    /** @throws nl.luwte.portal.platform.RefusalException busy, when the budget is empty */
    void takeRoom() {
        if (!budget.take()) {
            throw Refusal.busy().thrown();
        }
    }

    private String proof(String random, long slot) {
        return new TokenEntropy(secret, "page|" + slot + "|" + random).bytes(RANDOM_BYTES).toBase64url();
    }

    private long slot() {
        return Math.floorDiv(clock.instant().getEpochSecond(), SLOT_SECONDS);
    }
}
