package nl.luwte.portal.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.custody.OuterSeal;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.crypto.request.Moments;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.questionnaire.Edition;
import nl.luwte.i18n.questionnaire.Questionnaire;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Regions;
import nl.luwte.portal.account.AccountStore;
import nl.luwte.portal.account.Accounts;
import nl.luwte.portal.account.CurrentStaff;
import nl.luwte.portal.account.LoginResource;
import nl.luwte.portal.account.StaffDoor;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.desk.CasesResource;
import nl.luwte.portal.desk.DeskPage;
import nl.luwte.portal.directory.AnchorResource;
import nl.luwte.portal.directory.DirectoryResource;
import nl.luwte.portal.directory.PublishedDirectory;
import nl.luwte.portal.information.ReadingPages;
import nl.luwte.portal.intake.BoxResource;
import nl.luwte.portal.intake.FormPage;
import nl.luwte.portal.intake.NowResource;
import nl.luwte.portal.intake.ReceiveRequest;
import nl.luwte.portal.intake.ReporterPageData;
import nl.luwte.portal.limit.Attempts;
import nl.luwte.portal.limit.Budget;
import nl.luwte.portal.mailbox.ReadReplies;
import nl.luwte.portal.noscript.WithoutScript;
import nl.luwte.portal.page.Assets;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.PageProblems;
import nl.luwte.portal.page.Renderer;
import nl.luwte.portal.page.ViewWriter;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.JsonWriter;
import nl.luwte.portal.platform.ProblemMapper;
import nl.luwte.portal.platform.Settings;
import nl.luwte.portal.platform.Today;
import nl.luwte.portal.questionnaire.QuestionnaireFiles;
import nl.luwte.portal.region.RegionPages;
import nl.luwte.portal.region.RegionView;
import nl.luwte.portal.retention.Retention;
import nl.luwte.portal.retention.Rewriting;
import nl.luwte.portal.retention.Rounds;

/** Every object of the portal, made once, in the order in which they need each other. */
@ApplicationScoped
public class House {

    /** The container's description of our interfaces is nobody's business. */
    static final Map<String, Object> QUIET = Map.of("jersey.config.server.wadl.disableWadl", true);

    private static final int PUZZLE_BITS = 13;

    private Database database;
    private PublishedDirectory directory;
    private RegionView region;
    private Frames frames;
    private StaffDoor door;
    private Rounds rounds;
    private Set<Object> publicRealm;
    private Set<Object> reporterRealm;
    private Set<Object> deskRealm;

    @PostConstruct
    void build() {
        Settings settings = Settings.load();
        SelfCheck.beforeAnything(settings);
        Today today = new Today(Clock.systemUTC());
        Entropy entropy = new SystemEntropy();
        Secrets secrets = Secrets.load(settings.home().resolve("secrets"));
        directory = PublishedDirectory.load(settings.home(), today);
        SelfCheck.directory(settings, directory);
        database = Database.open(settings.database());
        SelfCheck.database(database);
        CaseStore store = new CaseStore(database.jdbi(), entropy);
        AccountStore accountStore = new AccountStore(database.jdbi());
        OuterSeal outerSeal = new OuterSeal(secrets.blob(), entropy);
        Accounts accounts = new Accounts(accountStore, outerSeal, secrets.account());
        new FirstStart(settings.home(), accountStore, store, outerSeal).run(today.day());
        Moments moments = new Moments(secrets.request(), settings.deployment(), today.clock(), PUZZLE_BITS);
        Questionnaires questionnaires = Questionnaires.load();
        Settings.IntakeLimit limit = settings.intake();
        Budget budget = new Budget(today.clock(), limit.perSecond(), limit.burst());
        buildPublic(settings, questionnaires, store, today, entropy, secrets.request(), budget);
        buildReporter(moments, store, secrets.filler(), today, questionnaires, budget);
        buildDesk(accounts, store, moments, today, entropy, questionnaires, settings);
        rounds = new Rounds(
                new Retention(store, door, Rewriting.of(database, entropy), today)::run,
                today.clock(),
                entropy,
                Rounds.thread());
        rounds.start();
    }

    private void buildPublic(
            Settings settings,
            Questionnaires questionnaires,
            CaseStore store,
            Today today,
            Entropy entropy,
            SecretBytes secret,
            Budget budget) {
        Languages languages = Languages.load();
        Catalogue catalogue = Catalogue.load(languages);
        Edition edition = questionnaires.byForm(1).orElseThrow();
        Questionnaire form = edition.questionnaire();
        Region pack = Regions.load(settings.region(), languages);
        SelfCheck.region(settings, pack, directory::readers);
        region = new RegionView(pack, catalogue, form.channels());
        RegionPages pages = new RegionPages(pack, catalogue, questionnaires.all());
        frames = new Frames(catalogue, Assets.load(), languages.all(), region.exits(), settings.demo());
        ReporterPageData data = new ReporterPageData(frames, region, form.hash());
        publicRealm = new HashSet<>(WithoutScript.pages(
                frames, edition, region, store, directory, today, entropy, secret, budget));
        publicRealm.addAll(Set.of(
                new ReadingPages(frames, region, pages, pages),
                new FormPage(frames, data, directory.anchorScript()),
                new AnchorResource(directory.anchorScript()),
                new ViewWriter(new Renderer()),
                new PageProblems(frames)));
    }

    private void buildReporter(
            Moments moments,
            CaseStore store,
            SecretBytes filler,
            Today today,
            Questionnaires questionnaires,
            Budget budget) {
        ReceiveRequest receive = new ReceiveRequest(
                moments,
                directory.origins(),
                directory.channels(),
                store,
                new ReadReplies(store, filler),
                budget,
                today);
        reporterRealm = Set.of(
                new BoxResource(receive),
                new NowResource.ForReporters(moments, today),
                new DirectoryResource.ForReporters(directory),
                new QuestionnaireFiles.ForReporters(questionnaires),
                new JsonWriter(),
                new ProblemMapper());
    }

    private void buildDesk(
            Accounts accounts,
            CaseStore store,
            Moments moments,
            Today today,
            Entropy entropy,
            Questionnaires questionnaires,
            Settings settings) {
        boolean secure = directory.origins().stream().allMatch(origin -> origin.startsWith("https:"));
        door = new StaffDoor(accounts, database.jdbi(), entropy, today.clock(), secure);
        CurrentStaff current = new CurrentStaff(accounts, directory, entropy);
        deskRealm = Set.of(
                new DeskPage(frames, directory.anchorScript(), region::allChannels),
                new LoginResource(accounts, current, new Attempts(today.clock())),
                new CasesResource(current, store, today),
                new DirectoryResource.ForDesk(directory),
                new QuestionnaireFiles.ForDesk(questionnaires),
                new NowResource.ForDesk(moments, today),
                new ViewWriter(new Renderer()),
                new JsonWriter(),
                new ProblemMapper());
    }

    @PreDestroy
    void close() {
        if (rounds != null) {
            rounds.close();
        }
        if (database != null) {
            database.close();
        }
    }

    Set<Object> publicRealm() {
        return SelfCheck.realm(InRealm.Realm.PUBLIC, publicRealm);
    }

    Set<Object> reporterRealm() {
        return SelfCheck.realm(InRealm.Realm.REPORTER, reporterRealm);
    }

    Set<Object> deskRealm() {
        return SelfCheck.realm(InRealm.Realm.DESK, deskRealm);
    }

    Filter staffDoor() {
        return door.filter(directory.origins());
    }

    List<String> origins() {
        return directory.origins();
    }

    Assets assets() {
        return frames.assets();
    }

    Frames frames() {
        return frames;
    }

    boolean databaseAnswers() {
        return database.jdbi().withHandle(handle -> handle.createQuery("select 1")
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }
}
