package nl.luwte.portal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.i18n.Language;
import nl.luwte.portal.behind.Behind;
import nl.luwte.portal.behind.ReadingDays;
import nl.luwte.portal.cases.Waiting;
import nl.luwte.portal.form.Form;
import nl.luwte.portal.intake.ReporterPageData;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;

/** What a form says of the device it is filled in on. */
class TakeDownTextsTest {

    /** The mailbox and the page around it do not stand on a form at the desk. */
    private static final List<String> SHOWN = List.of("tell.", "receipt.", "error.");
    private static final String A_PHONE = "(?is).*(je telefoon|deze telefoon|andere telefoon|your phone|this phone|another phone).*";

    private Desk desk;
    private ReporterPageData data;

    private void on(Database database) {
        desk = new Desk(database);
        data = new ReporterPageData(desk.frames, desk.region, desk.forms,
                new Behind(new Waiting(database.jdbi()), channel -> new ReadingDays(Set.of()), desk.region::toCall, desk.today));
    }

    private List<String> words(Form form, Language language, boolean atDesk) {
        StringOutput output = new StringOutput();
        (atDesk ? data.formAtDesk(form, language) : data.form(form, language)).writeTo(output);
        List<String> words = new ArrayList<>();
        try {
            Map<?, ?> read = new ObjectMapper().readValue(output.toString(), Map.class);
            ((List<?>) read.get("before")).forEach(line -> words.add((String) line));
            ((Map<?, ?>) read.get("texts")).forEach((key, text) -> {
                if (SHOWN.stream().anyMatch(((String) key)::startsWith)) {
                    words.add((String) text);
                }
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return words;
    }

    @OnBothDatabases
    void aFormAtTheDeskCallsItADeviceAndAFormOfAReporterAPhone(Database database) {
        on(database);
        for (String code : List.of("nl", "en")) {
            Language language = desk.frames.language(code).orElseThrow();
            for (Form form : desk.forms.all()) {
                assertEquals(List.of(), words(form, language, true).stream().filter(text -> text.matches(A_PHONE)).toList());
                assertTrue(words(form, language, false).stream().anyMatch(text -> text.matches(A_PHONE)));
                assertEquals(words(form, language, false).size(), words(form, language, true).size());
            }
        }
    }

    @OnBothDatabases
    void eachTextOfTheDeskTakesThePlaceOfOneOfTheForm(Database database) {
        on(database);
        Language dutch = desk.frames.language("nl").orElseThrow();
        desk.frames.catalogue().feature(dutch, "takedown").keySet().stream().filter(key -> !key.equals("title")).forEach(key -> {
            String feature = key.substring(0, key.indexOf('.'));
            assertTrue(desk.frames.catalogue().feature(dutch, feature).containsKey(key.substring(feature.length() + 1)), key);
        });
    }
}
