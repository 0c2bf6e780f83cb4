package nl.luwte.i18n.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question of a structure.
 *
 * @param core comes first; the core may be sent at once
 * @param options option ids; empty for a text
 * @param limit characters of a text, 1 to 4,000; 0 for other types
 * @param pictograms option id to pictogram name
 * @param when condition on an earlier question
 * @param subject the answer says what the report is about
 * @param channels asked only when one of these reads; empty: always
 * @param device the answer stays on the device and is never sent
 * @param alert the help card to show before going on
 * @param consent can be withdrawn with the code
 * @param preset option ids that hold when the question is skipped or not reached; empty: none
 * @param exclusive options of a {@code MANY} question that cannot stand beside others
 */
public record Question(String id, QuestionType type, boolean core, List<String> options, int limit, Map<String, String> pictograms,
        Optional<Condition> when, boolean subject, List<String> channels, boolean device, Optional<Alert> alert, boolean consent, List<String> preset,
        List<String> exclusive) {

    /** Holds when the earlier question {@code question} has one of the options {@code has} chosen. */
    public record Condition(String question, List<String> has) {
        /** Whether this choice of options of that question is enough. */
        public boolean holds(List<String> chosen) {
            return chosen.stream().anyMatch(has::contains);
        }
    }

    /** Show the card named {@code card} when one of the options {@code has} is chosen. */
    public record Alert(List<String> has, String card) {
    }

    /** Whether the question is asked when this channel reads; other conditions aside. */
    public boolean askedFor(String channel) {
        return channels.isEmpty() || channels.contains(channel);
    }
}
