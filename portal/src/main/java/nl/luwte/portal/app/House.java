package nl.luwte.portal.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.custody.OuterSeal;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.crypto.request.Moments;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.content.Topics;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Regions;
import nl.luwte.i18n.sentence.Sentences;
import nl.luwte.portal.account.AccountStore;
import nl.luwte.portal.account.Accounts;
import nl.luwte.portal.account.StaffDoor;
import nl.luwte.portal.audit.AuditTrail;
import nl.luwte.portal.behind.Behind;
import nl.luwte.portal.behind.MailPost;
import nl.luwte.portal.behind.ReadingDays;
import nl.luwte.portal.behind.Reminders;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.Handovers;
import nl.luwte.portal.cases.Waiting;
import nl.luwte.portal.desk.ReadySentences;
import nl.luwte.portal.desk.TakeDownPage;
import nl.luwte.portal.directory.AnchorResource;
import nl.luwte.portal.directory.DirectoryResource;
import nl.luwte.portal.directory.PublishedDirectory;
import nl.luwte.portal.form.Form;
import nl.luwte.portal.form.Forms;
import nl.luwte.portal.intake.BoxResource;
import nl.luwte.portal.intake.FormPage;
import nl.luwte.portal.intake.NowResource;
import nl.luwte.portal.intake.ReceiveRequest;
import nl.luwte.portal.intake.ReporterPageData;
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
    private Forms forms;
    private ReporterPageData pageData;
    private StaffDoor door;
    private Behind behind;
    private final List<Rounds> rounds = new ArrayList<>();
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
        SelfCheck.mail(settings, directory.channels());
        database = Database.open(settings.database());
        SelfCheck.database(database);
        Languages languages = Languages.load();
        Region pack = Regions.load(settings.region(), languages);
        int keptDays = pack.retention("case");
        CaseStore store = new CaseStore(database.jdbi(), entropy, keptDays);
        Handovers handovers = new Handovers(database.jdbi(), entropy, keptDays);
        AuditTrail audit = new AuditTrail(database.jdbi(), entropy);
        AccountStore accountStore = new AccountStore(database.jdbi());
        OuterSeal outerSeal = new OuterSeal(secrets.blob(), entropy);
        Accounts accounts = new Accounts(accountStore, outerSeal, secrets.account());
        InventedCases invented = new InventedCases(store, handovers, new Waiting(database.jdbi()));
        new FirstStart(settings.home(), accountStore, invented, outerSeal).run(today.day());
        Moments moments = new Moments(secrets.request(), settings.deployment(), today.clock(), PUZZLE_BITS);
        Questionnaires questionnaires = Questionnaires.load();
        Settings.IntakeLimit limit = settings.intake();
        Budget budget = new Budget(today.clock(), limit.perSecond(), limit.burst());
        buildPublic(settings, languages, pack, questionnaires, store, today, entropy, secrets.request(), budget);
        buildReporter(moments, store, secrets.filler(), today, questionnaires, budget);
        ReadySentences sentences =
                new ReadySentences(Sentences.load(languages), languages.all(), region::known);
        buildDesk(sentences, accounts, store, handovers, audit, moments, today, entropy, questionnaires);
        startRounds(settings, store, audit, today, entropy);
    }

    private void buildPublic(
            Settings settings,
            Languages languages,
            Region pack,
            Questionnaires questionnaires,
            CaseStore store,
            Today today,
            Entropy entropy,
            SecretBytes secret,
            Budget budget) {
        Catalogue catalogue = Catalogue.load(languages);
        SelfCheck.region(settings, pack, directory::readers);
        region = new RegionView(pack, catalogue);
        frames = new Frames(catalogue, Assets.load(), languages.all(), region.exits(), settings.demo());
        behind = new Behind(
                new Waiting(database.jdbi()),
                channel -> new ReadingDays(region.readingDays(channel)),
                region::toCall,
                today);
        Set<String> readers = new HashSet<>(region.channelIds());
        readers.retainAll(directory.channels());
        forms = Forms.offered(questionnaires, readers, region.hasRecognition());
        RegionPages pages = new RegionPages(
                pack, catalogue, forms.all().stream().map(Form::edition).toList());
        Topics topics = Topics.load(languages);
        SelfCheck.content(settings, topics);
        pageData = new ReporterPageData(frames, region, forms, behind);
        publicRealm = new HashSet<>(WithoutScript.pages(
                frames, forms, region, behind, store, directory, today, entropy, secret, budget));
        publicRealm.addAll(
                new ReadingRealm(pack, topics, frames, region.organisations(), pages, directory, today).resources());
        publicRealm.addAll(Set.of(
                new FormPage(frames, forms, pageData, directory.anchorScript()),
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
            ReadySentences sentences,
            Accounts accounts,
            CaseStore store,
            Handovers handovers,
            AuditTrail audit,
            Moments moments,
            Today today,
            Entropy entropy,
            Questionnaires questionnaires) {
        boolean secure = directory.origins().stream().allMatch(origin -> origin.startsWith("https:"));
        door = new StaffDoor(accounts, directory::rolesOf, database.jdbi(), entropy, today.clock(), secure);
        deskRealm = new DeskRealm(
                        directory,
                        accounts,
                        database.jdbi(),
                        store,
                        handovers,
                        audit,
                        moments,
                        questionnaires,
                        frames,
                        region,
                        new TakeDownPage(frames, forms, pageData::formAtDesk, directory.anchorScript()),
                        sentences,
                        today,
                        entropy)
                .resources();
    }

    private void startRounds(Settings settings, CaseStore store, AuditTrail audit, Today today, Entropy entropy) {
        Retention retention = new Retention(store, audit, door, Rewriting.of(database, entropy), today);
        rounds.add(new Rounds(
                Rounds.Hours.NIGHT,
                retention::run,
                "Old rows and their order could not be removed from the database's files",
                today.clock(),
                entropy,
                Rounds.thread()));
        settings.mail().ifPresent(mail -> rounds.add(new Rounds(
                Rounds.Hours.at(Reminders.HOUR),
                reminders(mail, today)::run,
                "A team could not be asked to open the desk",
                today.clock(),
                entropy,
                Rounds.thread())));
        rounds.forEach(Rounds::start);
    }

    private Reminders reminders(Settings.MailSettings mail, Today today) {
        String text = Stream.of("nl", "en")
                .map(code -> frames.catalogue().text(frames.language(code).orElseThrow(), "mail.open"))
                .collect(Collectors.joining("\n\n"));
        String subject = frames.catalogue().text(frames.language("nl").orElseThrow(), "mail.title");
        return new Reminders(behind, mail, new MailPost(mail, subject, text), database.jdbi(), today);
    }

    @PreDestroy
    void close() {
        rounds.forEach(Rounds::close);
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
