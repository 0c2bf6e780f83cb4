package nl.luwte.infra.acceptance.input;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.request.Action;
import nl.luwte.crypto.request.Puzzle;
import nl.luwte.crypto.request.ReporterRequest;
import nl.luwte.crypto.signature.Label;
import nl.luwte.crypto.signature.SigningKey;
import nl.luwte.infra.acceptance.malice.Town;

/** A reporter's side of the network without a page: makes right requests, and wrong ones that differ from them in one thing. */
public final class Box {
    private static final int NONCE = 44;
    private static final int COUNTER = 76;
    private static final int SIGNATURE = 84 + Envelope.SIZE;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Town town;
    private final URI address;

    public Box(Town town) {
        this.town = town;
        this.address = URI.create(town.origin() + "/r/box");
    }

    /** The numbers of the moment. */
    public record Now(Bytes nonce, Bytes challenge, int bits) {}

    public Now now() throws Exception {
        HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(address.resolve("/r/now")).build(), BodyHandlers.ofByteArray());
        Fields fields = Fields.of(Document.parse(Bytes.of(answer.body())), "nonce", "challenge", "bits", "day");
        return new Now(fields.bytes("nonce", 32), fields.bytes("challenge", 32), fields.integer("bits", 0, 24));
    }

    public Bytes open(SigningKey auth, String channel, Envelope envelope) throws Exception {
        Now now = now();
        return make(new Action.Open(channel, solve(now, envelope), envelope), auth, now);
    }

    public Bytes write(SigningKey auth, Envelope envelope) throws Exception {
        Now now = now();
        return make(new Action.Write(solve(now, envelope), envelope), auth, now);
    }

    public Bytes read(SigningKey auth) throws Exception {
        return make(new Action.Read(0), auth, now());
    }

    public Bytes delete(SigningKey auth) throws Exception {
        return make(new Action.Delete(), auth, now());
    }

    private Bytes make(Action action, SigningKey auth, Now now) {
        return ReporterRequest.make(action, auth, now.nonce(), town.origin(), Town.ENTROPY).bytes();
    }

    private long solve(Now now, Envelope envelope) {
        return Puzzle.solve(town.deployment(), now.challenge(), envelope.hash(), now.bits());
    }

    /** A counter that does not solve the puzzle. */
    long fail(Now now, Envelope envelope) {
        long counter = 0;
        while (Puzzle.solves(town.deployment(), now.challenge(), envelope.hash(), counter, now.bits())) {
            counter++;
        }
        return counter;
    }

    /** The request with a change, rightly signed after it by the same key. */
    Bytes resigned(Bytes request, SigningKey auth, UnaryOperator<byte[]> change) {
        return resigned(request, auth, town.origin(), change);
    }

    Bytes resigned(Bytes request, SigningKey auth, String origin, UnaryOperator<byte[]> change) {
        Bytes unsigned = Bytes.of(change.apply(request.slice(0, SIGNATURE).toArray()));
        Bytes signed = Bytes.labelled(origin, Bytes.ofUtf8("POST"), Bytes.ofUtf8("/r/box"), Bytes.concat(Bytes.sha256(unsigned), unsigned.slice(NONCE, COUNTER)));
        return Bytes.concat(unsigned, auth.sign(Label.REQUEST, signed));
    }

    public HttpResponse<byte[]> post(Bytes body) throws Exception {
        return post(BodyPublishers.ofByteArray(body.toArray()), "application/octet-stream");
    }

    public HttpResponse<byte[]> post(BodyPublisher body, String type) throws Exception {
        return send("POST", body, type);
    }

    HttpResponse<byte[]> send(String method, BodyPublisher body, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).header("Content-Type", type).method(method, body).build();
        return client.send(request, BodyHandlers.ofByteArray());
    }
}
