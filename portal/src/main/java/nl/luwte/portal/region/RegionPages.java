package nl.luwte.portal.region;

import com.ibm.icu.text.ListFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.questionnaire.Edition;
import nl.luwte.i18n.region.Localised;
import nl.luwte.i18n.region.Municipality;
import nl.luwte.i18n.region.Municipality.Policy;
import nl.luwte.i18n.region.Region;
import nl.luwte.portal.information.Doors;
import nl.luwte.portal.information.Recognitions;

/** What the pages to read say of the forms and of recognition in this region. */
public final class RegionPages implements Doors, Recognitions {

    /** The form that asks for a recognition; its door is the page about it. */
    private static final int ASKS_RECOGNITION = 2;

    private final Region region;
    private final Words words;
    private final List<Edition> forms;

    /**
     * @param forms current editions; the one about recognition is left out where no municipality has it
     */
    public RegionPages(Region region, Catalogue catalogue, List<Edition> forms) {
        this.region = region;
        this.words = new Words(catalogue, region.example());
        this.forms = forms.stream()
                .filter(edition -> region.hasRecognition() || number(edition) != ASKS_RECOGNITION)
                .sorted(Comparator.comparing(RegionPages::number))
                .toList();
    }

    private static int number(Edition edition) {
        return edition.questionnaire().form();
    }

    @Override
    public List<Door> all(Language language) {
        return forms.stream()
                .filter(edition -> number(edition) != ASKS_RECOGNITION)
                .map(edition -> new Door(
                        number(edition),
                        edition.text(language.code()).orElseThrow().title(),
                        Words.list(readers(edition, language), ListFormatter.Type.OR, language)))
                .toList();
    }

    @Override
    public boolean offers(int form) {
        return forms.stream().anyMatch(edition -> number(edition) == form);
    }

    private List<String> readers(Edition edition, Language language) {
        return edition.questionnaire().channels().stream()
                .flatMap(id -> region.channel(id).stream())
                .map(channel -> channel.reader().in(language).orElseThrow())
                .toList();
    }

    @Override
    public Recognition in(Language language) {
        List<Town> towns = region.municipalities().stream()
                .flatMap(town -> town.policy().map(policy -> town(town, policy)).stream())
                .toList();
        List<String> unknown = region.municipalities().stream()
                .filter(town -> town.policy().isEmpty())
                .map(Municipality::name)
                .toList();
        return new Recognition(
                region.example(),
                towns,
                Words.list(unknown, ListFormatter.Type.AND, language),
                region.recognition().map(recognition -> offer(recognition, language)));
    }

    private static Town town(Municipality town, Policy policy) {
        return new Town(town.name(), policy.kind().id(), policy.source(), policy.day());
    }

    private Offer offer(Region.Recognition recognition, Language language) {
        String age = recognition.minimumAge() == 0 ? "" : Integer.toString(recognition.minimumAge());
        return new Offer(
                List.of(
                        part("recorded", recognition.recorded(), language),
                        part("by", recognition.by(), language),
                        part("kept", recognition.kept(), language),
                        part("stop", recognition.stop(), language),
                        part("follows", recognition.follows(), language)),
                age,
                age.isEmpty() ? age : words.marked(age, language),
                recognition.source(),
                recognition.day(),
                recognition.signedOff());
    }

    private Part part(String name, Localised text, Language language) {
        return new Part(name, words.of(text, language));
    }
}
