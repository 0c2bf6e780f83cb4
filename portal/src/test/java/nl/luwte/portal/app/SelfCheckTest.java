package nl.luwte.portal.app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.content.Topic;
import nl.luwte.i18n.content.Topics;
import nl.luwte.i18n.region.Localised;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Region.Channel;
import nl.luwte.i18n.region.Region.LegalPoint;
import nl.luwte.i18n.region.Regions;
import nl.luwte.i18n.region.WalkIns;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;
import nl.luwte.portal.platform.Postgres;
import nl.luwte.portal.platform.Settings;
import nl.luwte.portal.platform.Settings.DatabaseSettings;
import nl.luwte.portal.platform.Settings.MailSettings;
import org.junit.jupiter.api.Test;

class SelfCheckTest {

    private static final Set<DayOfWeek> DAYS = Set.of(DayOfWeek.MONDAY);

    private static Settings settings(boolean demo) {
        return settings(demo, Optional.empty());
    }

    private static Settings settings(boolean demo, Optional<MailSettings> mail) {
        return new Settings(Path.of("."), demo, "d", "r", List.of(), new DatabaseSettings("", "", ""), new Settings.IntakeLimit(1, 1), mail);
    }

    @Test
    void onlyADemoStartsWithoutMailAndNoneWithoutAStandInForEachTeam() {
        Set<String> channels = Set.of("m", "v");
        assertDoesNotThrow(() -> SelfCheck.mail(settings(true), channels));
        assertThrows(IllegalStateException.class, () -> SelfCheck.mail(settings(false), channels));
        MailSettings half = new MailSettings("mail.example", 587, "", "", "a@example.org", Map.of("m", "b@example.org"), "c@example.org");
        assertDoesNotThrow(() -> SelfCheck.mail(settings(true, Optional.of(half)), channels));
        assertThrows(IllegalStateException.class, () -> SelfCheck.mail(settings(false, Optional.of(half)), channels));
        assertDoesNotThrow(() -> SelfCheck.mail(settings(false, Optional.of(half)), Set.of("m")));
    }

    private static Region settled(boolean example, Set<DayOfWeek> days, List<LegalPoint> legal) {
        Localised text = new Localised(Map.of());
        Channel channel = new Channel("m", text, text, text, days, "csg", Optional.empty());
        return new Region("r", text, example, List.of(), List.of(channel), List.of(), List.of(), WalkIns.none(), text, List.of(), Map.of(), Optional.empty(), Map.of(), legal);
    }

    private static String refusal(Region region, int readers) {
        assertDoesNotThrow(() -> SelfCheck.region(settings(true), region, channel -> readers), "a demo may show it");
        return assertThrows(IllegalStateException.class, () -> SelfCheck.region(settings(false), region, channel -> readers)).getMessage();
    }

    @Test
    void aTopicAboutRulesThatNobodyCheckedIsRefused() {
        Topics topics = Topics.load(Languages.load());
        assertDoesNotThrow(() -> SelfCheck.content(settings(true), topics), "a demo may show it");
        String refusal = assertThrows(IllegalStateException.class, () -> SelfCheck.content(settings(false), topics)).getMessage();
        List<String> open = topics.all().stream().filter(Topic::isOpen).map(Topic::id).toList();
        assertEquals("topics about rules are not checked: " + String.join(", ", open), refusal);
    }

    @Test
    void aRegionThatIsSettledPasses() {
        assertDoesNotThrow(() -> SelfCheck.region(settings(false), settled(false, DAYS, List.of()), channel -> 2));
    }

    @Test
    void aChannelWithOneReaderIsRefused() {
        assertEquals("the channel m has fewer than two readers", refusal(settled(false, DAYS, List.of()), 1));
    }

    @Test
    void aChannelWithoutReadingDaysIsRefused() {
        assertEquals("the channel m has no reading days", refusal(settled(false, Set.of(), List.of()), 2));
    }

    @Test
    void anOpenLegalPointIsRefused() {
        assertEquals("legal points are open: f4-dpia", refusal(settled(false, DAYS, List.of(new LegalPoint("f4-dpia", "?"))), 2));
    }

    @Test
    void anInventedExampleIsRefused() {
        assertEquals("the region r is an invented example", refusal(settled(true, DAYS, List.of()), 2));
    }

    @Test
    void bothPacksOfThisBuildAreForDemosOnly() {
        Languages languages = Languages.load();
        assertEquals("the channel m has no reading days", refusal(Regions.load("twente", languages), 2));
        assertEquals("the region flevoland-voorbeeld is an invented example", refusal(Regions.load("flevoland-voorbeeld", languages), 2));
    }

    @OnBothDatabases
    void theDatabasesWeRunOnPass(Database database) {
        assertDoesNotThrow(() -> SelfCheck.database(database));
    }

    @OnBothDatabases
    void theH2ThatRunsIsTheOneWeShip(Database database) {
        String product = database.product();
        assertTrue(product.startsWith(SelfCheck.H2 + " ") || product.startsWith("PostgreSQL 17."), product);
    }

    @Test
    void aPostgresqlThatAnswersBeforeItHasWrittenIsRefused() throws Exception {
        try (Postgres server = Postgres.start()) {
            DatabaseSettings settings = server.newDatabase();
            String options = settings.url().contains("?") ? "&options=" : "?options=";
            try (Database database = Database.open(new DatabaseSettings(settings.url() + options + "-c%20synchronous_commit=off", settings.user(), ""))) {
                IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> SelfCheck.database(database));
                assertEquals("the database answers before what it stored is on disk: set synchronous_commit and fsync to on", refusal.getMessage());
            }
        }
    }
}
