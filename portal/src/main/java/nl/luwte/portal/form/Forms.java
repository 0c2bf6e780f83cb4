package nl.luwte.portal.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.luwte.i18n.questionnaire.Edition;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.portal.platform.Refusal;

/** The forms that this region offers, in the order of their numbers. */
public final class Forms {

    /** Recognition of those who work from home: only where a municipality has it. */
    public static final int RECOGNITION = 2;

    /** Somebody is forced, or a child is in danger. */
    public static final int CONCERN = 4;

    private final List<Form> all;

    private Forms(List<Form> all) {
        this.all = all;
    }

    /**
     * What can be offered: a form that nobody here reads is none.
     *
     * @param readers     ids of the channels that region and directory both have
     * @param recognition whether a municipality of this region has a recognition
     */
    public static Forms offered(Questionnaires questionnaires, Set<String> readers, boolean recognition) {
        return new Forms(questionnaires.all().stream()
                .filter(edition -> recognition || edition.questionnaire().form() != RECOGNITION)
                .map(edition -> new Form(edition, readBy(edition, readers)))
                .filter(form -> !form.channels().isEmpty())
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList());
    }

    private static List<String> readBy(Edition edition, Set<String> readers) {
        return edition.questionnaire().channels().stream()
                .filter(readers::contains)
                .toList();
    }

    public List<Form> all() {
        return all;
    }

    /** The form with this number in its address, where it is offered. */
    public Optional<Form> form(int number) {
        return all.stream().filter(form -> form.number() == number).findFirst();
    }

    /** The same, or a refusal that says that there is no such page. */
    public Form require(int number) {
        return form(number).orElseThrow(() -> Refusal.absent().thrown());
    }

    /** Where the form about somebody who is forced stands below the language, as a link in every other form. */
    public Optional<String> concern(Form shown) {
        return shown.number() == CONCERN ? Optional.empty() : form(CONCERN).map(form -> "f/" + form.number());
    }

    /** Channels that read some form, each once, those of the first form first. */
    public List<String> channels() {
        return all.stream().flatMap(form -> form.channels().stream()).distinct().toList();
    }

    /** Ids of every question of every form whose answer can be taken back, each once. */
    public List<String> consents() {
        return all.stream().flatMap(form -> form.consents().stream()).distinct().toList();
    }
}
