package nl.luwte.infra.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.recipient.Recipient;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.sentence.Sentences;

/**
 * Where the invented cases of one demo play.
 *
 * @param directory hash of the directory version that chose the readers, 32 bytes
 * @param careWorkers by member id
 */
record Stage(String deployment, Bytes directory, LocalDate today, Map<String, CareWorker> careWorkers, Region region, Languages languages,
        Questionnaires questionnaires, Sentences sentences) {
    Stage {
        careWorkers = Map.copyOf(careWorkers);
    }

    List<Recipient> readers(String channel) {
        return Cast.team(channel).readers().stream().map(id -> careWorkers.get(id).recipient()).toList();
    }

    /** Hash of the structure of a form, 32 bytes. */
    Bytes structure(String form) {
        return Bytes.fromBase64url(questionnaires.current(form).orElseThrow().questionnaire().hash());
    }

    /** A ready sentence in a language. */
    String sentence(String id, String language) {
        return sentences.texts(languages.get(language)).get(id);
    }

    /** A place as it is answered: an option, or the name of the municipality with this number, counted round. */
    String place(String said) {
        int count = region.municipalities().size();
        return said.startsWith("#") ? region.municipalities().get((Integer.parseInt(said.substring(1)) - 1) % count).name() : said;
    }
}
