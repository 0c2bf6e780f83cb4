package nl.luwte.portal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.portal.platform.RefusalException;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final Questionnaires ALL = Questionnaires.load();
    private static final Set<String> TEAMS = Set.of("m", "v", "c");
    private static final Languages LANGUAGES = Languages.load();
    private static final Catalogue CATALOGUE = Catalogue.load(LANGUAGES);
    private static final Map<String, String> FACTS = Map.of("days", "maandag", "night", "0800-0188", "backups", "");

    private final Forms forms = Forms.offered(ALL, TEAMS, true);
    private final Before before = new Before(CATALOGUE);

    private static List<Integer> numbers(Forms forms) {
        return forms.all().stream().map(Form::number).toList();
    }

    @Test
    void recognitionIsOfferedOnlyWhereAMunicipalityHasIt() {
        assertEquals(List.of(1, 2, 3, 4, 5, 6), numbers(forms));
        Forms without = Forms.offered(ALL, TEAMS, false);
        assertEquals(List.of(1, 3, 4, 5, 6), numbers(without));
        assertEquals(Optional.empty(), without.form(2));
        assertThrows(RefusalException.class, () -> without.require(2));
        assertThrows(RefusalException.class, () -> forms.require(7));
    }

    @Test
    void aFormThatNobodyHereReadsIsNotOfferedAndATeamThatIsNotHereIsLeftOut() {
        Forms few = Forms.offered(ALL, Set.of("v"), true);
        assertEquals(List.of(1, 2, 3, 5, 6), numbers(few));
        assertEquals(List.of("v"), few.require(1).channels());
        assertEquals(List.of("m", "v"), forms.require(1).channels());
        assertEquals(List.of("c", "v"), forms.require(5).channels());
        assertEquals(List.of("m", "v", "c"), forms.channels());
    }

    @Test
    void everyConsentOfEveryFormStandsOnce() {
        assertEquals(List.of("2.8"), forms.require(2).consents());
        assertEquals(Set.of("k5", "k6", "k7", "1.13", "2.8"), Set.copyOf(forms.consents()));
        assertEquals(5, forms.consents().size());
    }

    @Test
    void theFormAboutForceIsALinkInEveryOtherForm() {
        assertEquals(Optional.of("f/4"), forms.concern(forms.require(3)));
        assertEquals(Optional.empty(), forms.concern(forms.require(4)));
        Forms few = Forms.offered(ALL, Set.of("v"), true);
        assertEquals(Optional.empty(), few.concern(few.require(3)));
    }

    @Test
    void theExceptionsStandBeforeTheFirstQuestionOfEveryFormInEveryLanguage() {
        for (Language language : LANGUAGES.all()) {
            for (Form form : forms.all()) {
                List<String> lines = before.lines(form, language, FACTS);
                String exceptions = form.number() == Forms.CONCERN ? "tell.before.4-exceptions" : "tell.before.exceptions";
                assertTrue(lines.contains(CATALOGUE.text(language, exceptions)), form.number() + " " + language.code());
                assertTrue(lines.contains(CATALOGUE.text(language, "tell.before.legal")));
                assertTrue(lines.stream().noneMatch(line -> line.contains("{")), lines::toString);
            }
        }
    }

    @Test
    void whereAFormHasAWordOfItsOwnItStandsInsteadOfTheOneForAll() {
        Language dutch = LANGUAGES.get("nl");
        List<String> recognition = before.lines(forms.require(2), dutch, FACTS);
        assertEquals(CATALOGUE.text(dutch, "tell.before.2-own"), recognition.get(0));
        assertTrue(recognition.contains(CATALOGUE.text(dutch, "tell.before.2-police")));
        assertTrue(!recognition.contains(CATALOGUE.text(dutch, "tell.before.police")));
        assertEquals(Optional.of("e"), before.more(forms.require(2), dutch).map(Before.More::path));
        assertEquals(Optional.empty(), before.more(forms.require(1), dutch));
        assertEquals(List.of("danger", "youth"), before.beside(forms.require(4)));
        assertEquals(List.of(), before.beside(forms.require(3)));
    }
}
