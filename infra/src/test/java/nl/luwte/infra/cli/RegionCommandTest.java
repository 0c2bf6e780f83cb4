package nl.luwte.infra.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayName("luwte region check")
class RegionCommandTest {
    private final StringWriter out = new StringWriter();

    private int check(String day, String... arguments) {
        Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        return new CommandLine(new RegionCommand.Check(clock)).setOut(new PrintWriter(out, true)).execute(arguments);
    }

    @Test
    @DisplayName("ends with 0 where there is no fault, over every pack")
    void endsWith0WhereThereIsNoFault() {
        assertEquals(0, check("2026-11-21"));
        assertEquals("No faults.\n", out.toString());
    }

    @Test
    @DisplayName("prints one sentence a fault, and ends with 1")
    void printsOneSentenceAFault() {
        assertEquals(1, check("2027-10-01", "flevoland-voorbeeld"));
        assertEquals(List.of("flevoland-voorbeeld: the walk-in hours of ggd in lelystad are all past",
                "flevoland-voorbeeld: the walk-in hours of ggd in almere are all past"), out.toString().lines().toList());
    }

    @Test
    @DisplayName("warns of what is old, which is no fault")
    void warnsOfWhatIsOld() {
        assertEquals(0, check("2028-01-01", "twente"));
        List<String> lines = out.toString().lines().toList();
        assertEquals("No faults.", lines.get(lines.size() - 1));
        assertTrue(lines.size() > 10 && lines.stream().limit(lines.size() - 1L).allMatch(line -> line.startsWith("Warning: twente: ")), out::toString);
    }

    @Test
    @DisplayName("is a part of luwte, and refuses a pack that is not there")
    void refusesAPackThatIsNotThere() {
        CommandLine luwte = Luwte.commandLine().setOut(new PrintWriter(out, true));
        assertEquals(1, luwte.execute("region", "check", "elders"));
        assertEquals(List.of("regions/index.json: does not list elders", "regions/elders/region.json is missing"), out.toString().lines().toList());
    }
}
