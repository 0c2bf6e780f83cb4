package nl.luwte.infra.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.luwte.crypto.custody.CareWorkerSeeds;
import nl.luwte.crypto.directory.Anchor;
import nl.luwte.crypto.directory.Bundle;
import nl.luwte.crypto.directory.DirectoryVerifier;
import nl.luwte.crypto.directory.VerifiedDirectory;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Answers.Answer;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Direction;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.envelope.SealedBy;
import nl.luwte.crypto.opening.Opened;
import nl.luwte.crypto.opening.Opening;
import nl.luwte.crypto.opening.Resealing;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.i18n.questionnaire.Questionnaires;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The cases of a new demo")
class DemoCasesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path folder;

    private static final Map<String, ReadingKey> KEYS = new HashMap<>();
    private static Demo demo;
    private static VerifiedDirectory directory;
    private static List<StoredCase> cases;

    @BeforeAll
    static void make() throws Exception {
        demo = new DemoSetup(new SystemEntropy(), CLOCK).create(folder.resolve("demo"), 8099);
        directory = verify();
        cases = StoredCase.of(demo);
        for (Cast.Team team : Cast.TEAMS) {
            for (String reader : team.readers()) {
                try (CareWorkerSeeds seeds = Account.of(demo, reader).seeds()) {
                    KEYS.put(reader, ReadingKey.ofSeed(seeds.reading()));
                }
            }
        }
    }

    @AfterAll
    static void forget() {
        KEYS.values().forEach(ReadingKey::close);
    }

    @Test
    @DisplayName("are 25, and two more about recognition where the region has it")
    void areTwentyFive() throws Exception {
        assertEquals(25, cases.size());
        assertEquals(Set.of("g1", "g3", "g4", "g5", "g6"), forms(cases));
        Demo elsewhere = new DemoSetup(new SystemEntropy(), CLOCK).create(folder.resolve("elsewhere"), 8099, "flevoland-voorbeeld");
        assertEquals(27, StoredCase.of(elsewhere).size());
    }

    @Test
    @DisplayName("reach every team that a form names, in five languages, by every way to seal")
    void reachEveryTeam() {
        List<Content> reports = contents(cases).stream().filter(content -> content.kind() == Kind.REPORT).toList();
        assertEquals(Set.of("m", "v", "c"), reports.stream().map(Content::channel).collect(Collectors.toSet()));
        assertEquals(Set.of("nl", "en", "es", "ro", "ar"), reports.stream().map(content -> content.questionnaire().language()).collect(Collectors.toSet()));
        assertEquals(Set.of(SealedBy.values()), reports.stream().map(Content::sealedBy).collect(Collectors.toSet()));
        assertEquals(1, reports.stream().filter(Content::noReply).count());
    }

    @Test
    @DisplayName("stand in many states: new, acknowledged, answered, waiting again, closed, contested, withdrawn and without a way back")
    void standInManyStates() {
        Set<Set<Kind>> shapes = new HashSet<>();
        cases.forEach(one -> shapes.add(contents(List.of(one)).stream().map(Content::kind).collect(Collectors.toCollection(TreeSet::new))));
        assertTrue(shapes.size() >= 6, shapes::toString);
        assertEquals(Set.of(Kind.values()), contents(cases).stream().map(Content::kind).collect(Collectors.toSet()));
        assertEquals(1, cases.stream().filter(one -> contents(List.of(one)).stream().filter(content -> content.kind() == Kind.REPORT).count() == 2).count());
        assertEquals(1, cases.stream().filter(one -> !one.handedOver().isEmpty()).count());
    }

    @Test
    @DisplayName("are marked as invented wherever somebody wrote")
    void areMarked() {
        int marked = 0;
        for (Content content : contents(cases)) {
            for (String said : written(content)) {
                assertTrue(ExampleRules.MARKERS.values().stream().anyMatch(said::startsWith), said);
                marked++;
            }
        }
        assertTrue(marked > 80, () -> "too few texts to prove anything");
    }

    @Test
    @DisplayName("came on the days that their messages name, not before the directory that chose their readers")
    void cameOnTheirDays() {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (StoredCase one : cases) {
            LocalDate before = directory.directory().created();
            for (StoredCase.Message message : one.row().messages()) {
                assertEquals(message.day(), open(message, one.row().channel()).day());
                assertTrue(!message.day().isBefore(before) && !message.day().isAfter(TODAY));
                before = message.day();
                days.add(before);
            }
        }
        assertEquals(TODAY, days.last());
        assertTrue(days.first().isBefore(TODAY.minusDays(50)) && days.size() > 20, days::toString);
    }

    @Test
    @DisplayName("open for every reader of their team and nobody else, and hold only what that team may say and the directory admits")
    void openForTheirTeam() {
        for (StoredCase one : cases) {
            for (StoredCase.Row row : one.rows()) {
                List<String> readers = Cast.team(row.channel()).readers();
                String other = KEYS.keySet().stream().filter(id -> !readers.contains(id)).sorted().findFirst().orElseThrow();
                row.messages().forEach(message -> assertThrows(RuntimeException.class, () -> Opening.open(message.envelope(), KEYS.get(other))));
            }
            for (StoredCase.Message message : one.row().messages()) {
                Cast.team(one.row().channel()).readers().forEach(reader -> check(Opening.open(message.envelope(), KEYS.get(reader)).inDeployment(demo.deployment()).content(), message, one));
            }
        }
    }

    @Test
    @DisplayName("were handed over once: the coordinator opens what the triage signed over, and writes for her own team")
    void wereHandedOverOnce() {
        StoredCase handed = cases.stream().filter(one -> !one.handedOver().isEmpty()).findFirst().orElseThrow();
        StoredCase.Row row = handed.handedOver().get(0);
        assertEquals("z", row.channel());
        int frames = 0;
        for (StoredCase.Message message : row.messages()) {
            Opened opened = Resealing.openAtDesk(message.envelope(), KEYS.get("zorg2"));
            if (opened.frame().isPresent()) {
                Resealing.checkFrame(opened, directory);
                assertEquals("m", opened.content().channel());
                frames++;
            } else {
                assertEquals(Kind.WORK, opened.content().kind());
                assertEquals("z", opened.content().channel());
            }
        }
        assertEquals(1, frames);
        assertEquals(3, row.messages().size());
    }

    private static void check(Content content, StoredCase.Message message, StoredCase one) {
        assertEquals(one.row().channel(), content.channel());
        assertEquals(message.direction(), content.direction().wire());
        assertEquals(directory.hash(), content.directory());
        content.questionnaire().structure().ifPresent(structure -> directory.requireAdmitted(content.channel(), structure));
        if (content.direction() != Direction.IN) {
            String member = content.signer().member().orElseThrow();
            assertTrue(directory.readers(content.channel()).stream().anyMatch(reader -> reader.id().equals(member) && reader.key().equals(content.signer().key())));
        }
    }

    private static Set<String> forms(Collection<StoredCase> of) {
        Questionnaires questionnaires = Questionnaires.load();
        return contents(of).stream().filter(content -> content.kind() == Kind.REPORT)
                .map(content -> questionnaires.byHash(content.questionnaire().structure().orElseThrow().toBase64url()).orElseThrow().questionnaire().id()).collect(Collectors.toSet());
    }

    private static List<Content> contents(Collection<StoredCase> of) {
        return of.stream().flatMap(one -> one.row().messages().stream().map(message -> open(message, one.row().channel()))).toList();
    }

    private static Content open(StoredCase.Message message, String channel) {
        return Opening.open(message.envelope(), KEYS.get(Cast.team(channel).readers().get(1))).inDeployment(demo.deployment()).content();
    }

    /** What somebody wrote in her own words: stories, messages, replies, notes. */
    private static List<String> written(Content content) {
        List<String> written = new ArrayList<>();
        if (content.answers() instanceof Answers.Text text) {
            written.add(text.text());
        } else if (content.answers() instanceof Answers.Work work) {
            Stream.of("text", "who", "for").filter(work.fields()::containsKey).map(name -> work.fields().get(name).texts().get(0)).forEach(written::add);
        } else if (content.answers() instanceof Answers.Questionnaire given) {
            given.byQuestion().values().stream().filter(Answer.One.class::isInstance).map(answer -> ((Answer.One) answer).value()).filter(value -> value.contains(" ")).forEach(written::add);
        }
        return written;
    }

    private static VerifiedDirectory verify() throws Exception {
        List<String> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(demo.server().resolve("members"))) {
            for (Path file : files.toList()) {
                records.add(Files.readString(file));
            }
        }
        Anchor anchor = Anchor.fromScript(Files.readString(demo.server().resolve("anchor.js")));
        Bundle bundle = new Bundle(List.of(), Files.readString(demo.server().resolve("directory/0001.note")), records);
        return DirectoryVerifier.verify(anchor, bundle, Optional.empty(), "http://localhost:8099", TODAY);
    }
}
