package nl.luwte.portal.app;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.request.Moments;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.portal.account.Accounts;
import nl.luwte.portal.account.CurrentStaff;
import nl.luwte.portal.account.LoginResource;
import nl.luwte.portal.account.PermitFilter;
import nl.luwte.portal.audit.AuditTrail;
import nl.luwte.portal.behind.ReadingDays;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.Drawer;
import nl.luwte.portal.cases.Handovers;
import nl.luwte.portal.cases.LastDay;
import nl.luwte.portal.cases.Waiting;
import nl.luwte.portal.desk.ReadySentences;
import nl.luwte.portal.desk.AuditResource;
import nl.luwte.portal.desk.CasesResource;
import nl.luwte.portal.desk.DecisionsResource;
import nl.luwte.portal.desk.DeskPage;
import nl.luwte.portal.desk.DrawerResource;
import nl.luwte.portal.desk.OverviewResource;
import nl.luwte.portal.desk.TakeDownPage;
import nl.luwte.portal.desk.WorkResource;
import nl.luwte.portal.directory.DirectoryResource;
import nl.luwte.portal.directory.PublishedDirectory;
import nl.luwte.portal.intake.NowResource;
import nl.luwte.portal.limit.Attempts;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Renderer;
import nl.luwte.portal.page.ViewWriter;
import nl.luwte.portal.platform.JsonWriter;
import nl.luwte.portal.platform.ProblemMapper;
import nl.luwte.portal.platform.Today;
import nl.luwte.portal.questionnaire.QuestionnaireFiles;
import nl.luwte.portal.region.RegionView;
import org.jdbi.v3.core.Jdbi;

/** Every object of the desk, from what the rest of the house has made. */
record DeskRealm(
        PublishedDirectory directory,
        Accounts accounts,
        Jdbi jdbi,
        CaseStore store,
        Handovers handovers,
        AuditTrail audit,
        Moments moments,
        Questionnaires questionnaires,
        Frames frames,
        RegionView region,
        TakeDownPage takeDown,
        ReadySentences sentences,
        Today today,
        Entropy entropy) {

    Set<Object> resources() {
        CurrentStaff current = new CurrentStaff(accounts, directory, entropy);
        Waiting waiting = new Waiting(jdbi);
        return Set.of(
                new PermitFilter(),
                new DeskPage(frames, directory.anchorScript(), region::allChannels, sentences, takeDown, region.retention()),
                takeDown,
                new LoginResource(accounts, current, new Attempts(today.clock()), audit, today),
                new CasesResource(current, store, waiting, audit, today),
                new WorkResource(current, store, handovers, receiving(), audit, today),
                new DecisionsResource(
                        current, store, new LastDay(jdbi), directory, moments, region.keepDays(), audit, today),
                new DrawerResource(current, store, new Drawer(jdbi, entropy)),
                new AuditResource(current, store, audit, today),
                new OverviewResource(waiting, directory.channels(), this::readingDays, today),
                new DirectoryResource.ForDesk(directory),
                new QuestionnaireFiles.ForDesk(questionnaires),
                new NowResource.ForDesk(moments, today),
                new ViewWriter(new Renderer()),
                new JsonWriter(),
                new ProblemMapper());
    }

    /** Teams that the directory of this installation has too. */
    private Set<String> receiving() {
        return region.receiving().stream().filter(directory.channels()::contains).collect(Collectors.toSet());
    }

    private ReadingDays readingDays(String channel) {
        return new ReadingDays(region.readingDays(channel));
    }
}
