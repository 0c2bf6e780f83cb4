package nl.luwte.portal.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.i18n.Language;
import nl.luwte.portal.behind.Behind;
import nl.luwte.portal.behind.ReadingDays;
import nl.luwte.portal.cases.Waiting;
import nl.luwte.portal.intake.ReporterPageData;
import nl.luwte.portal.limit.Budget;
import nl.luwte.portal.noscript.PlainPages;
import nl.luwte.portal.noscript.WithoutScript;
import nl.luwte.portal.page.Renderer;
import nl.luwte.portal.page.View;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;

/** A team that reads on Mondays gets a report and nobody fetches it: what its forms say then. */
class BehindPagesTest {

    private Desk desk;
    private Behind behind;

    private void on(Database database) {
        desk = new Desk(database);
        desk.report();
        behind = new Behind(new Waiting(database.jdbi()), channel -> new ReadingDays(Set.of(DayOfWeek.MONDAY)), desk.region::toCall, desk.today);
    }

    private String data(Language language) {
        StringOutput output = new StringOutput();
        new ReporterPageData(desk.frames, desk.region, desk.forms, behind).form(desk.forms.require(1), language).writeTo(output);
        return output.toString();
    }

    private String page(Language language) {
        PlainPages pages = (PlainPages) WithoutScript.pages(desk.frames, desk.forms, desk.region, behind, desk.store, desk.directory, desk.today, desk.entropy,
                SecretBytes.of(new byte[32]), new Budget(desk.clock, 1, 1)).stream().filter(PlainPages.class::isInstance).findFirst().orElseThrow();
        return new String(new Renderer().render((View) pages.form(language.code(), 1, "m").getEntity()), StandardCharsets.UTF_8);
    }

    private String notice(Language language) {
        Behind.Call call = desk.region.toCall("m");
        return desk.frames.catalogue().text(language, "tell.behind", Map.of("name", call.name(), "phone", call.phone()));
    }

    @OnBothDatabases
    void formsSayWhomToCallInEveryLanguageFromTheDayAfterThePromisedDay(Database database) {
        on(database);
        desk.clock.move(Duration.ofDays(2));
        for (Language language : desk.frames.languages()) {
            assertTrue(data(language).contains("\"behind\":[]"), "Monday is the promised day");
            assertTrue(!page(language).contains(notice(language)), language.code());
        }
        desk.clock.move(Duration.ofDays(1));
        for (Language language : desk.frames.languages()) {
            assertTrue(data(language).contains("\"behind\":[{\"channel\":\"m\",\"dial\":\"" + desk.region.toCall("m").dial() + "\""), data(language));
            assertTrue(page(language).contains(notice(language)), language.code());
        }
    }
}
