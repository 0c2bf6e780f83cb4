package nl.luwte.infra.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.directory.Anchor;
import nl.luwte.crypto.directory.Channel;
import nl.luwte.crypto.directory.Directory;
import nl.luwte.crypto.directory.Listing;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.directory.SignedNote;
import nl.luwte.crypto.document.Day;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.questionnaire.Edition;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Regions;
import nl.luwte.i18n.sentence.Sentences;

/** Makes the data folder of a new demo (layout: see the package). Two demos share no key, no passphrase and no deployment id. */
public final class DemoSetup {
    /** The region that is shown when none is named. */
    public static final String REGION = "twente";

    private static final List<String> SECRETS = List.of("request", "filler", "account", "blob");
    private static final int SECRET = 32;

    private final Entropy entropy;
    private final Clock clock;
    private final Questionnaires questionnaires = Questionnaires.load();
    private final Languages languages = Languages.load();

    /** @param entropy used by several threads at once */
    public DemoSetup(Entropy entropy, Clock clock) {
        this.entropy = entropy;
        this.clock = clock;
    }

    /** Makes a demo of the usual region. */
    public Demo create(Path folder, int port) throws DemoFailure, IOException {
        return create(folder, port, REGION);
    }

    /**
     * Makes a demo. Takes some seconds: every passphrase is hashed as slowly as at a login, as many at once as there are processors.
     *
     * @param folder absent, or empty
     * @param port the port of 127.0.0.1 it will answer on
     * @param region id of a region pack of this build
     * @throws DemoFailure if there is no such region, there is something in the folder, or its path cannot hold the database
     */
    public Demo create(Path folder, int port, String region) throws DemoFailure, IOException {
        Region pack = region(region);
        PrivateFolder root = fresh(folder);
        List<CareWorker> careWorkers = Cast.CARE_WORKERS.stream().map(person -> CareWorker.make(person, entropy)).toList();
        try (Guardians guardians = Guardians.make(entropy)) {
            ServerSettings settings = new ServerSettings("demo-" + entropy.bytes(6).hex(), region, port, folder.toAbsolutePath().normalize().resolve("server/database/luwte"));
            List<Login> logins = careWorkers.stream().map(CareWorker::login).toList();
            writeOffline(root.folder("offline"), guardians, logins);
            writeServer(root.folder("server"), guardians, careWorkers, settings, pack);
            return new Demo(folder, settings.deployment(), region, port, logins);
        } finally {
            careWorkers.forEach(CareWorker::close);
        }
    }

    private Region region(String region) throws DemoFailure {
        try {
            return Regions.load(region, languages);
        } catch (DataException e) {
            throw new DemoFailure("No region " + region + " can be shown: " + e.getMessage() + ".");
        }
    }

    private static PrivateFolder fresh(Path folder) throws DemoFailure, IOException {
        if (folder.toAbsolutePath().toString().contains(";")) {
            throw new DemoFailure("The path of the demo's folder may not contain a semicolon.");
        }
        if (Files.exists(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new DemoFailure(folder + " is not empty and holds no demo; name another folder.");
                }
            }
        }
        return PrivateFolder.make(folder);
    }

    private static void writeOffline(PrivateFolder offline, Guardians guardians, List<Login> logins) throws IOException {
        guardians.writeSeeds(offline.folder("guardians"));
        offline.write(Demo.LOGINS, logins.stream().map(login -> login.format() + "\n").collect(Collectors.joining()));
    }

    private void writeServer(PrivateFolder server, Guardians guardians, List<CareWorker> careWorkers, ServerSettings settings, Region region) throws IOException {
        LocalDate today = Day.today(clock);
        LocalDate created = today.minusDays(Demo.AGE);
        LocalDate end = created.plusDays(Directory.LONGEST_LIFE);
        Map<String, MemberRecord> members = careWorkers.stream().map(worker -> worker.record(settings.deployment(), created, end))
                .collect(Collectors.toMap(MemberRecord::id, Function.identity()));
        List<Listing> listings = careWorkers.stream().map(worker -> Listing.of(members.get(worker.id()))).toList();
        SignedNote note = guardians.sign(new Directory(settings.deployment(), 1, created, end, Optional.empty(), guardians.forOrigins(settings.origins()), channels(), listings));
        Map<String, CareWorker> byId = careWorkers.stream().collect(Collectors.toMap(CareWorker::id, Function.identity()));
        Stage stage = new Stage(settings.deployment(), note.hash(), today, byId, region, languages, questionnaires, Sentences.load(languages));

        server.write("anchor.js", new Anchor(settings.deployment(), guardians.forOrigins(settings.origins()), 1).toScript() + "\n");
        server.folder("directory").write("0001.note", note.toText());
        writeMembers(server.folder("members"), members);
        writeAccounts(server.folder("accounts"), careWorkers, settings.deployment());
        writeCases(server.folder("cases"), new Cases(stage, entropy));
        writeSecrets(server.folder("secrets"));
        server.folder("database");
        server.write(Demo.PROPERTIES, settings.toText());
    }

    /** Each channel admits the questionnaires that name it. */
    private List<Channel> channels() {
        return Cast.TEAMS.stream().map(team -> new Channel(team.channel(), team.readers(), questionnaires.all().stream().map(Edition::questionnaire)
                .filter(questionnaire -> questionnaire.channels().contains(team.channel()))
                .map(questionnaire -> new Channel.Admitted(questionnaire.id(), Bytes.fromBase64url(questionnaire.hash()))).toList())).toList();
    }

    private static void writeMembers(PrivateFolder folder, Map<String, MemberRecord> members) throws IOException {
        for (MemberRecord member : members.values()) {
            folder.write(member.id() + ".record", member.text());
        }
    }

    private void writeAccounts(PrivateFolder folder, List<CareWorker> careWorkers, String deployment) throws IOException {
        Map<String, String> accounts = careWorkers.parallelStream().collect(Collectors.toMap(CareWorker::id, worker -> worker.account(deployment, entropy)));
        for (CareWorker worker : careWorkers) {
            folder.write(worker.id() + ".json", accounts.get(worker.id()));
        }
    }

    private static void writeCases(PrivateFolder folder, Cases cases) throws IOException {
        int number = 1;
        for (String file : cases.files()) {
            folder.write(number++ + ".json", file);
        }
    }

    private void writeSecrets(PrivateFolder folder) throws IOException {
        for (String name : SECRETS) {
            folder.write(name + ".key", entropy.bytes(SECRET).toBase64url() + "\n");
        }
    }
}
