package nl.luwte.portal.desk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.portal.account.CurrentStaff;
import nl.luwte.portal.account.Staff;
import nl.luwte.portal.audit.AuditTrail;
import nl.luwte.portal.audit.AuditTrail.Act;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.Handovers;
import nl.luwte.portal.cases.Handovers.HandedOver;
import nl.luwte.portal.cases.RowId;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.LimitedBody;
import nl.luwte.portal.platform.Needs;
import nl.luwte.portal.platform.Refusal;
import nl.luwte.portal.platform.Today;

/** What care workers write beside a case, and what they hand over to another team. All of it is sealed. */
@InRealm(InRealm.Realm.DESK)
@Path("api")
@Needs(Needs.Permit.WORK)
@Consumes(MediaType.APPLICATION_OCTET_STREAM)
@Produces(MediaType.APPLICATION_JSON)
public final class WorkResource {

    private static final int MOST_MESSAGES = 64;

    private final CurrentStaff current;
    private final CaseStore store;
    private final Handovers handovers;
    private final Set<String> receiving;
    private final AuditTrail audit;
    private final Today today;

    /** @param receiving channels that read what another team hands over */
    public WorkResource(
            CurrentStaff current,
            CaseStore store,
            Handovers handovers,
            Set<String> receiving,
            AuditTrail audit,
            Today today) {
        this.current = current;
        this.store = store;
        this.handovers = handovers;
        this.receiving = Set.copyOf(receiving);
        this.audit = audit;
        this.today = today;
    }

    /** Stores an act; the same envelope again changes nothing and gets the same answer. */
    @POST
    @Path("cases/{case}/work")
    public Map<String, Object> work(@PathParam("case") String caseId, InputStream body) {
        Staff staff = current.require();
        RowId id = HerCases.require(store, staff, caseId);
        Envelope envelope = Envelope.parse(LimitedBody.read(body, Envelope.SIZE));
        audit.note(today.day(), staff.account(), Act.WORK, id);
        HerCases.stored(store.work(id, envelope, today.day()));
        return Map.of("id", store.message(envelope).map(RowId::hex).orElse(""));
    }

    /** Stores all of the messages as a new case of that team, or none. The same again gets the same answer. */
    @POST
    @Path("cases/{case}/handover/{channel}")
    public Map<String, Object> handOver(
            @PathParam("case") String caseId, @PathParam("channel") String channel, InputStream body) {
        Staff staff = current.require();
        RowId id = HerCases.require(store, staff, caseId);
        if (!receiving.contains(channel) || store.channelOf(id).filter(channel::equals).isPresent()) {
            throw Refusal.conflict("channel").thrown();
        }
        List<Envelope> messages = envelopes(LimitedBody.read(body, MOST_MESSAGES * Envelope.SIZE));
        audit.note(today.day(), staff.account(), Act.HANDOVER, id);
        HandedOver made = handOver(id, channel, messages);
        return Map.of(
                "case", made.id().hex(), "ids", made.ids().stream().map(RowId::hex).toList());
    }

    private HandedOver handOver(RowId id, String channel, List<Envelope> messages) {
        try {
            return handovers
                    .handOver(id, channel, messages, today.day())
                    .orElseThrow(() -> Refusal.conflict("exists").thrown());
        } catch (NoSuchElementException gone) {
            throw Refusal.absent().thrown();
        }
    }

    private static List<Envelope> envelopes(Bytes body) {
        int count = body.size() / Envelope.SIZE;
        if (count == 0 || count * Envelope.SIZE != body.size()) {
            throw Refusal.malformed("size").thrown();
        }
        List<Envelope> envelopes = IntStream.range(0, count)
                .mapToObj(i -> Envelope.parse(body.slice(i * Envelope.SIZE, (i + 1) * Envelope.SIZE)))
                .toList();
        if (Set.copyOf(envelopes.stream().map(Envelope::hash).toList()).size() != count) {
            throw Refusal.malformed("field").thrown();
        }
        return envelopes;
    }
}
