package nl.luwte.portal.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.custody.AuthVerifier;
import nl.luwte.crypto.custody.OuterSeal;
import nl.luwte.crypto.request.Moments;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.i18n.region.Regions;
import nl.luwte.i18n.sentence.Sentences;
import nl.luwte.portal.HandClock;
import nl.luwte.portal.Repeatable;
import nl.luwte.portal.account.Account;
import nl.luwte.portal.account.AccountStore;
import nl.luwte.portal.account.Accounts;
import nl.luwte.portal.account.StaffDoor;
import nl.luwte.portal.app.FrontOfDesk.Answer;
import nl.luwte.portal.app.FrontOfDesk.Asked;
import nl.luwte.portal.app.FrontOfDesk.Session;
import nl.luwte.portal.audit.AuditTrail;
import nl.luwte.portal.cases.CaseRow;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.Envelopes;
import nl.luwte.portal.cases.Handovers;
import nl.luwte.portal.directory.PublishedDirectory;
import nl.luwte.portal.desk.ReadySentences;
import nl.luwte.portal.desk.TakeDownPage;
import nl.luwte.portal.form.Forms;
import nl.luwte.portal.page.Assets;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.PageData;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.Today;
import nl.luwte.portal.region.RegionView;

/** The desk of an installation with one member for each role, on a database. */
final class Desk {

    static final Bytes MAILBOX = Bytes.sha256(Bytes.ofUtf8("mailbox"));

    final Repeatable entropy = new Repeatable("desk");
    final HandClock clock = new HandClock();
    final Today today = new Today(clock);
    final Staffed staffed = new Staffed(entropy);
    final Envelopes envelopes = new Envelopes();
    final CaseStore store;
    final AuditTrail audit;
    final Moments moments;
    final PublishedDirectory directory;
    final RegionView region;
    final Frames frames;
    final Forms forms;
    final Set<Object> resources;
    private final FrontOfDesk front;
    private final Map<String, Session> sessions = new HashMap<>();

    Desk(Database database) {
        directory = staffed.publish(folder(), today);
        SecretBytes secret = SecretBytes.of(new byte[32]);
        OuterSeal seal = new OuterSeal(secret, entropy);
        AccountStore rows = new AccountStore(database.jdbi());
        for (String name : staffed.members()) {
            rows.addIfAbsent(new Account(name, name, entropy.bytes(16), AuthVerifier.of(name, auth(name)).value(), seal.seal(name, entropy.bytes(109))));
        }
        Accounts accounts = new Accounts(rows, seal, secret);
        store = new CaseStore(database.jdbi(), entropy, 90);
        audit = new AuditTrail(database.jdbi(), entropy);
        moments = new Moments(secret, Staffed.DEPLOYMENT, clock, 1);
        Languages languages = Languages.load();
        Catalogue catalogue = Catalogue.load(languages);
        Questionnaires questionnaires = Questionnaires.load();
        region = new RegionView(Regions.load("twente", languages), catalogue);
        forms = Forms.offered(questionnaires, Set.of("m", "v"), false);
        frames = new Frames(catalogue, Assets.load(), languages.all(), region.exits(), true);
        resources = new DeskRealm(directory, accounts, database.jdbi(), store, new Handovers(database.jdbi(), entropy, 90), audit, moments, questionnaires, frames, region,
                new TakeDownPage(frames, forms, (form, language) -> PageData.of(Map.of()), directory.anchorScript()),
                new ReadySentences(Sentences.load(languages), languages.all(), region::known), today, entropy).resources();
        StaffDoor door = new StaffDoor(accounts, directory::rolesOf, database.jdbi(), entropy, clock, true);
        front = new FrontOfDesk(door.filter(List.of(Staffed.ORIGIN)), resources);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("luwte-desk-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bytes auth(String name) {
        return Bytes.sha256(Bytes.ofUtf8(name));
    }

    /** A report comes for team m. */
    CaseRow report() {
        store.open("m", MAILBOX, envelopes.next(), today.day());
        return only("m");
    }

    CaseRow only(String channel) {
        List<CaseRow> rows = store.inChannels(List.of(channel));
        if (rows.size() != 1) {
            throw new AssertionError(channel + " has " + rows.size() + " cases");
        }
        return rows.get(0);
    }

    /** As this member, logged in before if need be; the empty name: nobody. */
    Answer ask(String member, Asked asked) {
        return front.ask(member.isEmpty() ? Session.NOBODY : sessions.computeIfAbsent(member, this::login), asked);
    }

    Answer ask(Session session, Asked asked) {
        return front.ask(session, asked);
    }

    Session login(String member) {
        Answer answer = front.ask(Session.NOBODY, Asked.json("/desk/api/login", "{\"account\":\"" + member + "\",\"auth\":\"" + auth(member).toBase64url() + "\"}"));
        if (answer.status() != 200 || answer.cookie().isEmpty()) {
            throw new AssertionError(member + " cannot log in: " + answer.status() + " " + answer.text());
        }
        return new Session(answer.cookie(), answer.field("csrf"));
    }

    /** She has logged out. */
    void forget(String member) {
        sessions.remove(member);
    }
}
