package nl.luwte.infra.acceptance.malice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.directory.Anchor;
import nl.luwte.crypto.directory.Bundle;
import nl.luwte.crypto.directory.Directory;
import nl.luwte.crypto.directory.GuardianSet;
import nl.luwte.crypto.directory.Listing;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.directory.SignedNote;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.signature.SigningKey;
import nl.luwte.infra.acceptance.Browsers;
import nl.luwte.infra.acceptance.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("A server that lies about who reads")
class MaliciousDirectoryIT {
    private static final Texts TEXTS = Texts.in("en");
    private static final String DIRECTORY = "**/r/directory/*";

    /** A lie: the bundle that is answered for a channel. */
    private interface Lie extends Function<Town, Bundle> {}

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("a key of its own in a record", "readers", town -> withFirstRecord(town, forged(town, town.readers("m").get(0)).text())),
                lie("a key of its own in a record, and a directory to match that no guardian signed", "readers", MaliciousDirectoryIT::relisted),
                lie("a record that is missing", "readers", town -> withRecords(town, List.of(town.readers("m").get(0).text()))),
                lie("one record twice in the place of two", "readers", town -> withRecords(town, Collections.nCopies(2, town.readers("m").get(0).text()))),
                lie("the records twice over", "readers", MaliciousDirectoryIT::doubled),
                lie("one signature too few", "readers", town -> withNote(town, new SignedNote(town.note().json(), town.note().signatures().subList(0, 1)))),
                lie("one guardian who signed twice", "readers", town -> withNote(town, town.signed(town.note().json(), "guardian1", "guardian1"))),
                lie("another deployment", "deployment", town -> withDirectory(town, changed(town, "demo-elsewhere", town.directory().guardianSet(), town.today()))),
                lie("another origin", "deployment", town -> withDirectory(town, changed(town, town.deployment(), elsewhere(town), town.today()))),
                lie("a directory that has expired", "expired", town -> withDirectory(town, changed(town, town.deployment(), town.directory().guardianSet(), town.today().minusDays(93)))),
                lie("a key in the directory that we do not know", "readers", town -> withNote(town, town.signed(withUnknownKey(town), "guardian1", "guardian2"))),
                lie("bytes that are no bundle", "readers", town -> new Bundle(List.of(), "x", List.of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    @DisplayName("is refused with a reason, before anything can be written:")
    void isRefused(String name, String text, Function<Town, Bundle> lie, Installation installation, Browser browser) {
        String bundle = lie.apply(new Town(installation.demo())).toJson().toUtf8();
        try (Visit visit = new Visit(installation, browser)) {
            visit.page().route(DIRECTORY, route -> route.fulfill(json(bundle)));
            visit.open("/en/f/1");
            seesRefusal(visit, text);
        }
    }

    @Test
    @DisplayName("is told apart from one that does not: the true answer over the same way lets her begin")
    void theTrueAnswerPasses(Installation installation, Browser browser) {
        String bundle = new Town(installation.demo()).bundle("m").toJson().toUtf8();
        try (Visit visit = new Visit(installation, browser)) {
            visit.page().route("**/r/directory/m", route -> route.fulfill(json(bundle)));
            visit.open("/en/f/1");
            assertThat(visit.button(TEXTS.say("tell.before.start"))).isEnabled();
        }
    }

    @Test
    @DisplayName("is refused when it shows a version from before a removal")
    void belowTheLeastVersion(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        try (Visit visit = new Visit(installation, browser)) {
            Rewritten.anchor(visit.page(), new Anchor(town.deployment(), town.anchor().guardianSet(), 2).toScript() + "\n");
            visit.open("/en/f/1");
            seesRefusal(visit, "readers");
        }
    }

    @Test
    @DisplayName("reaches nobody who already has the page: what she opens there is checked again before it is sealed")
    void isRefusedInTheMailboxToo(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        String bundle = withRecords(town, List.of()).toJson().toUtf8();
        try (Visit visit = new Visit(installation, browser)) {
            visit.page().route(DIRECTORY, route -> route.fulfill(json(bundle)));
            visit.open("/en/m");
            visit.page().locator("#app input").fill(new Reporter(town).code());
            visit.press(TEXTS.say("mailbox.open"));
            visit.press(TEXTS.say("mailbox.write.heading"));
            visit.page().locator("#app textarea").fill("a text of my own");
            visit.press(TEXTS.say("mailbox.write.send"));
            visit.sees(TEXTS.say("error.readers.heading"));
            assertThat(visit.page().getByRole(AriaRole.ALERT)).hasText(TEXTS.say("error.readers.text"));
            assertEquals(1, visit.boxes().size(), "only the reading went out");
            assertEquals(3, visit.boxes().get(0)[1], "action");
        }
    }

    static Route.FulfillOptions json(String body) {
        return new Route.FulfillOptions().setStatus(200).setContentType("application/json").setBody(body);
    }

    static void seesRefusal(Visit visit, String text) {
        visit.sees(TEXTS.say("error." + text + ".heading"));
        assertThat(visit.page().getByRole(AriaRole.ALERT)).hasText(TEXTS.say("error." + text + ".text"));
        assertThat(visit.button(TEXTS.say("tell.before.start"))).hasCount(0);
        assertThat(visit.page().locator("#app .card").first()).isVisible();
        assertEquals(List.of(), visit.bodies(), "nothing is sent");
    }

    private static Arguments lie(String name, String text, Lie lie) {
        return Arguments.of(name, text, lie);
    }

    private static MemberRecord forged(Town town, MemberRecord member) {
        try (ReadingKey reading = ReadingKey.make(Town.ENTROPY); SigningKey signing = SigningKey.make(Town.ENTROPY)) {
            return MemberRecord.make(town.deployment(), member.id(), member.name(), member.roles(), member.languages(), reading.recipient(), signing, member.from(), member.until());
        }
    }

    private static Bundle withFirstRecord(Town town, String record) {
        return withRecords(town, List.of(record, town.readers("m").get(1).text()));
    }

    /** The old signatures under a directory that lists the forged record. */
    private static Bundle relisted(Town town) {
        MemberRecord forged = forged(town, town.readers("m").get(0));
        Directory real = town.directory();
        List<Listing> listings = real.members().stream().map(listing -> listing.id().equals(forged.id()) ? Listing.of(forged) : listing).toList();
        Directory lying = new Directory(real.deployment(), 1, real.created(), real.expires(), real.previous(), real.guardianSet(), real.channels(), listings);
        SignedNote note = new SignedNote(lying.toJson(), town.note().signatures());
        return new Bundle(List.of(), note.toText(), List.of(forged.text(), town.readers("m").get(1).text()));
    }

    private static Bundle doubled(Town town) {
        List<String> records = new ArrayList<>(town.bundle("m").records());
        records.addAll(town.bundle("m").records());
        return withRecords(town, records);
    }

    private static Bundle withRecords(Town town, List<String> records) {
        return new Bundle(List.of(), town.note().toText(), records);
    }

    private static Bundle withNote(Town town, SignedNote note) {
        return new Bundle(List.of(), note.toText(), town.bundle("m").records());
    }

    private static Bundle withDirectory(Town town, Directory directory) {
        return withNote(town, town.signed(directory.toJson(), "guardian1", "guardian2"));
    }

    private static Directory changed(Town town, String deployment, GuardianSet set, LocalDate created) {
        Directory real = town.directory();
        return new Directory(deployment, 1, created, created.plusDays(Directory.LONGEST_LIFE), real.previous(), set, real.channels(), real.members());
    }

    private static GuardianSet elsewhere(Town town) {
        return new GuardianSet(List.of("https://elsewhere.example"), town.directory().guardianSet().guardians(), 2);
    }

    private static Bytes withUnknownKey(Town town) {
        return Bytes.ofUtf8(town.note().json().toUtf8().replaceFirst("\\{", "{\"extra\":1,"));
    }
}
