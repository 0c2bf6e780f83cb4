package nl.luwte.i18n.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The structure of a form.
 *
 * @param form its number in the address
 * @param channels ids of the channels that may read it, the default first
 * @param languages language code to SHA-256 of the language file, base64url
 * @param questions the core first
 * @param hash SHA-256 of the structure file, base64url, 43 characters
 */
public record Questionnaire(String id, int form, List<String> channels, Map<String, String> languages, List<Question> questions,
        String hash) {

    /** The question with this id. */
    public Optional<Question> question(String questionId) {
        return questions.stream().filter(question -> question.id().equals(questionId)).findFirst();
    }
}
