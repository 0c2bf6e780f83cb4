package nl.luwte.portal.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.questionnaire.Question.Alert;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.i18n.region.Regions;
import org.junit.jupiter.api.Test;

class HelpCardsOfFormsTest {

    private static final Languages LANGUAGES = Languages.load();
    private static final RegionView TWENTE =
            new RegionView(Regions.load("twente", LANGUAGES), Catalogue.load(LANGUAGES));

    private static List<Object> on(String card) {
        return TWENTE.help(LANGUAGES.first()).stream()
                .filter(organisation -> ((List<?>) organisation.get("cards")).contains(card))
                .map(organisation -> organisation.get("id"))
                .toList();
    }

    @Test
    void everyCardThatAFormAsksForHasAnOrganisationWithANumberAndASource() {
        Set<String> cards = Questionnaires.load().all().stream()
                .flatMap(edition -> edition.questionnaire().questions().stream())
                .flatMap(question -> question.alert().stream())
                .map(Alert::card)
                .collect(Collectors.toSet());
        assertTrue(cards.containsAll(Set.of("danger", "youth", "forced")), cards::toString);
        cards.forEach(card -> assertFalse(on(card).isEmpty(), card));
    }

    @Test
    void anOrganisationMayStandOnSeveralCards() {
        assertEquals(List.of("csg", "veilig-thuis"), on("danger"));
        assertTrue(on("youth").contains("veilig-thuis"));
        assertEquals(List.of("comensha"), on("forced"));
    }

    @Test
    void thePlacesAreTheMunicipalitiesAsTheyAreCalled() {
        assertEquals(14, TWENTE.places().size());
        assertTrue(TWENTE.places().contains("Hof van Twente"));
    }
}
