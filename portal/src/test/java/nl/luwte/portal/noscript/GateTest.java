package nl.luwte.portal.noscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.portal.HandClock;
import nl.luwte.portal.Repeatable;
import nl.luwte.portal.limit.Budget;
import nl.luwte.portal.platform.Refusal;
import nl.luwte.portal.platform.RefusalException;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final String OURS = "https://luwte.example";

    private final HandClock clock = new HandClock();
    private final Repeatable entropy = new Repeatable("pages");
    private final SecretBytes secret = SecretBytes.of(entropy.bytes(32));
    private final Budget budget = new Budget(clock, 1, 1);
    private final Gate gate = new Gate(List.of(OURS), secret, clock, entropy, budget);

    @Test
    void aTokenHoldsForADayOnEveryNodeAndNoLonger() {
        String token = gate.token();
        assertNotEquals(token, gate.token());
        Gate otherNode = new Gate(List.of(OURS), secret, clock, new Repeatable("elsewhere"), budget);
        clock.move(Duration.ofHours(23));
        assertTrue(gate.accepts(token) && otherNode.accepts(token));
        clock.move(Duration.ofHours(1));
        assertFalse(gate.accepts(token));
    }

    @Test
    void aTokenOfTheFutureOrOfAnotherSecretOrWithOneCharacterChangedIsNone() {
        String token = gate.token();
        clock.move(Duration.ofHours(-1));
        assertFalse(gate.accepts(token));
        clock.move(Duration.ofHours(1));
        assertTrue(gate.accepts(token));
        Gate stranger = new Gate(List.of(OURS), SecretBytes.of(entropy.bytes(32)), clock, entropy, budget);
        assertFalse(stranger.accepts(token));
        for (int place : List.of(0, 31, 32, 62)) {
            char other = token.charAt(place) == 'A' ? 'B' : 'A';
            assertFalse(gate.accepts(token.substring(0, place) + other + token.substring(place + 1)), "place " + place);
        }
        for (String bad : List.of("", "A".repeat(63), "A".repeat(65), "<".repeat(64))) {
            assertFalse(Gate.isToken(bad) || gate.accepts(bad), bad);
        }
    }

    @Test
    void aFormOfOurOwnPageComesInAndOneOfAnotherSiteDoesNot() {
        List<String[]> ours = List.of(said("same-origin", "null"), said("same-origin", OURS), said("none", null), said(null, null), said(null, "null"), said(null, OURS));
        ours.forEach(headers -> gate.requireOwnPage(headers[0], headers[1]));
        List<String[]> theirs = List.of(said("cross-site", "null"), said("same-site", OURS), said("cross-site", null), said(null, "https://elsewhere.example"),
                said("same-origin", "https://elsewhere.example"), said("", null));
        for (String[] headers : theirs) {
            RefusalException refused = assertThrows(RefusalException.class, () -> gate.requireOwnPage(headers[0], headers[1]), Arrays.toString(headers));
            assertEquals(403, refused.refusal().status());
        }
    }

    private static String[] said(String site, String origin) {
        return new String[] {site, origin};
    }

    @Test
    void theRoomIsThatOfTheBudget() {
        gate.takeRoom();
        assertEquals(Refusal.busy(), assertThrows(RefusalException.class, gate::takeRoom).refusal());
        clock.move(Duration.ofSeconds(1));
        gate.takeRoom();
        assertFalse(budget.take());
    }
}
