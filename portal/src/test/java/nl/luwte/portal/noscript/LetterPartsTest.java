package nl.luwte.portal.noscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.luwte.crypto.envelope.Answers.Answer;
import org.junit.jupiter.api.Test;

class LetterPartsTest {

    private static final int ROOM = 1_000;
    private static final Predicate<Map<String, Answer>> FITS = part -> size(part) <= ROOM;
    private static final String DOCTOR = "\uD83D\uDC69\u200D\u2695\uFE0F";

    private static int size(Map<String, Answer> part) {
        return part.values().stream()
                .mapToInt(answer -> answer instanceof Answer.One one ? one.value().length() : 100)
                .sum();
    }

    @Test
    void whatFitsIsOneMessage() {
        Map<String, Answer> answers = Map.of("1.10", new Answer.One("a".repeat(ROOM)));
        assertEquals(List.of(answers), LetterParts.split(answers, FITS));
    }

    @Test
    void thePiecesJoinedAreTheTextAndEachMessageFits() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("1.1", new Answer.Many(List.of("tell")));
        answers.put("1.10", new Answer.One("0123456789".repeat(250)));
        answers.put("1.11", new Answer.One("x".repeat(650)));
        answers.put("k4", new Answer.One("y".repeat(300)));
        List<Map<String, Answer>> parts = LetterParts.split(answers, FITS);
        assertTrue(parts.size() > 3, parts::toString);
        assertTrue(parts.stream().allMatch(FITS), parts::toString);
        for (String question : List.of("1.10", "1.11", "k4")) {
            assertEquals(answers.get(question), new Answer.One(joined(parts, question)));
        }
    }

    @Test
    void aCharacterOfTwoUnitsIsNeverCut() {
        for (int before = 0; before < DOCTOR.length(); before++) {
            String text = "a".repeat(before) + DOCTOR.repeat(700);
            List<Map<String, Answer>> parts = LetterParts.split(Map.of("1.10", new Answer.One(text)), FITS);
            assertTrue(parts.size() > 1);
            for (Map<String, Answer> part : parts) {
                String piece = ((Answer.One) part.get("1.10")).value();
                assertFalse(Character.isLowSurrogate(piece.charAt(0)));
                assertFalse(Character.isHighSurrogate(piece.charAt(piece.length() - 1)));
            }
            assertEquals(text, joined(parts, "1.10"));
        }
    }

    @Test
    void optionsAreNeverCutButGoOnTogether() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("1.10", new Answer.One("z".repeat(950)));
        answers.put("1.12", new Answer.Many(List.of("doctor", "talk")));
        List<Map<String, Answer>> parts = LetterParts.split(answers, FITS);
        assertEquals(List.of(Map.of("1.10", answers.get("1.10")), Map.of("1.12", answers.get("1.12"))), parts);
    }

    @Test
    void whatWasTickedStandsInTheFirstMessageHoweverLongTheStoriesAre() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("1.10", new Answer.One("0123456789".repeat(250)));
        answers.put("k5", new Answer.One("help"));
        answers.put("k6", new Answer.Many(List.of("zorgcoordinator")));
        Map<String, Answer> first =
                LetterParts.split(LetterParts.optionsFirst(answers), FITS).get(0);
        assertEquals(List.of(answers.get("k5"), answers.get("k6")), List.of(first.get("k5"), first.get("k6")));
    }

    @Test
    void aTextOfWhichOnlyAScrapWouldFitGoesOnWhole() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("1.10", new Answer.One("z".repeat(900)));
        answers.put("1.11", new Answer.One("w".repeat(200)));
        assertEquals(
                List.of(Map.of("1.10", answers.get("1.10")), Map.of("1.11", answers.get("1.11"))),
                LetterParts.split(answers, FITS));
    }

    @Test
    void whatCanFitNowhereIsRefusedInsteadOfTriedForEver() {
        Map<String, Answer> answers = Map.of("1.12", new Answer.Many(List.of("doctor")));
        assertThrows(IllegalArgumentException.class, () -> LetterParts.split(answers, part -> false));
    }

    private static String joined(List<Map<String, Answer>> parts, String question) {
        return parts.stream()
                .filter(part -> part.containsKey(question))
                .map(part -> ((Answer.One) part.get(question)).value())
                .collect(Collectors.joining());
    }
}
