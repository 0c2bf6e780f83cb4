package nl.luwte.infra.acceptance.nodes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.time.Clock;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.infra.acceptance.input.Box;
import nl.luwte.infra.acceptance.input.DeskClient;
import nl.luwte.infra.acceptance.input.Problems;
import nl.luwte.infra.acceptance.malice.Reporter;
import nl.luwte.infra.acceptance.malice.Town;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two nodes on one PostgreSQL")
class TwoNodesIT {
    /** Without meaning for the server; to change it makes a client with new connections. */
    private static final String NEW_CONNECTION = "Accept-Language";

    @Test
    @DisplayName("go on where the other one was killed: the session, the reports, the same answer for the same envelope, and numbers of the moment that both take")
    void oneGoesOnWhereTheOtherWasKilled() throws Exception {
        try (TwoNodes nodes = new TwoNodes(Clock.systemUTC())) {
            Town town = new Town(nodes.demo());
            nodes.send(nodes.first());
            DeskClient desk = DeskClient.of(town, "triage1");
            int examples = desk.countMessages();
            Reporter reporter = new Reporter(town);
            Envelope report = reporter.report("a report").envelope();
            byte[] answer = opened(new Box(town), reporter, report);

            takesWhatTheOtherGave(nodes, town);

            nodes.first().kill();
            nodes.send(nodes.second());
            DeskClient same = desk.with(NEW_CONNECTION, "nl");
            assertEquals(examples + 2, same.countMessages());
            assertEquals(200, same.post("envelopes", DeskClient.ids(same.inbox().get(0).envelopes())).statusCode());
            assertArrayEquals(answer, opened(new Box(town), reporter, report));
            assertEquals(examples + 2, same.countMessages());

            assertEquals(204, same.post("logout", DeskClient.JSON, Bytes.EMPTY).statusCode());
            Problems.isProblem(401, "login", desk.with(NEW_CONNECTION, "en").get("inbox"));
        }
    }

    /** A request made with nonce and challenge of the first node is taken by the second. */
    private static void takesWhatTheOtherGave(TwoNodes nodes, Town town) throws Exception {
        Reporter reporter = new Reporter(town);
        Bytes request = new Box(town).open(reporter.keys().auth(), Reporter.CHANNEL, reporter.report("another report").envelope());
        nodes.send(nodes.second());
        assertEquals(200, new Box(town).post(request).statusCode());
        nodes.send(nodes.first());
    }

    private static byte[] opened(Box box, Reporter reporter, Envelope envelope) throws Exception {
        HttpResponse<byte[]> answer = box.post(box.open(reporter.keys().auth(), Reporter.CHANNEL, envelope));
        assertEquals(200, answer.statusCode());
        return answer.body();
    }
}
