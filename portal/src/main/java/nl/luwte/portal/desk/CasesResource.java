package nl.luwte.portal.desk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.portal.account.CurrentStaff;
import nl.luwte.portal.account.Staff;
import nl.luwte.portal.audit.AuditTrail;
import nl.luwte.portal.audit.AuditTrail.Act;
import nl.luwte.portal.cases.CaseRow;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.RowId;
import nl.luwte.portal.cases.Waiting;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.JsonBody;
import nl.luwte.portal.platform.LimitedBody;
import nl.luwte.portal.platform.Needs;
import nl.luwte.portal.platform.Refusal;
import nl.luwte.portal.platform.Today;

/** Cases of the channels that the logged-in member reads. */
@InRealm(InRealm.Realm.DESK)
@Path("api")
public final class CasesResource {

    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_IN_MEMORY = 8;

    private final CurrentStaff current;
    private final CaseStore store;
    private final Waiting waiting;
    private final AuditTrail audit;
    private final Today today;

    public CasesResource(CurrentStaff current, CaseStore store, Waiting waiting, AuditTrail audit, Today today) {
        this.current = current;
        this.store = store;
        this.waiting = waiting;
        this.audit = audit;
        this.today = today;
    }

    /** Which cases and messages there are, without their bytes. */
    @GET
    @Needs(Needs.Permit.READ)
    @Path("inbox")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> inbox() {
        return Map.of(
                "cases",
                store.inChannels(current.require().channels()).stream()
                        .map(CasesResource::listed)
                        .toList());
    }

    private static Map<String, Object> listed(CaseRow row) {
        List<Map<String, Object>> messages = row.messages().stream()
                .map(message -> Map.<String, Object>of(
                        "id",
                        message.id().hex(),
                        "day",
                        message.day().toString(),
                        "direction",
                        message.direction().word()))
                .toList();
        return Map.of(
                "case",
                row.id().hex(),
                "channel",
                row.channel(),
                "until",
                row.until().toString(),
                "envelopes",
                messages);
    }

    /**
     * Sealed messages, one after the other in the order asked for, 28,942 bytes each. Read and sent a few at a time, so
     * that many askers do not fill the memory. What was sent waits no longer.
     */
    @POST
    @Needs(Needs.Permit.READ)
    @Path("envelopes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public StreamingOutput envelopes(InputStream body) {
        Staff staff = current.require();
        List<RowId> ids = ids(JsonBody.readObject(body, Set.of("ids")).get("ids"));
        Set<RowId> cases = store.casesOf(Set.copyOf(ids), staff.channels())
                .orElseThrow(() -> Refusal.absent().thrown());
        audit.note(today.day(), staff.account(), Act.FETCH, cases);
        return out -> {
            for (int from = 0; from < ids.size(); from += MOST_IN_MEMORY) {
                write(ids.subList(from, Math.min(ids.size(), from + MOST_IN_MEMORY)), staff.channels(), out);
            }
        };
    }

    private void write(List<RowId> ids, List<String> channels, OutputStream out) throws IOException {
        Map<RowId, Envelope> found = store.envelopes(ids, channels);
        for (RowId id : ids) {
            if (!found.containsKey(id)) {
                throw new IOException("a message was deleted while it was being fetched");
            }
            out.write(found.get(id).bytes().toArray());
        }
        waiting.fetched(ids);
    }

    private static List<RowId> ids(JsonNode array) {
        if (!array.isArray() || array.isEmpty() || array.size() > MOST_AT_ONCE) {
            throw Refusal.malformed("field").thrown();
        }
        List<RowId> ids = new ArrayList<>();
        for (JsonNode id : array) {
            ids.add(RowId.read(id.textValue())
                    .orElseThrow(() -> Refusal.malformed("field").thrown()));
        }
        return ids;
    }

    /** Stores a reply; the same envelope again changes nothing and gets the same answer. */
    @POST
    @Needs(Needs.Permit.REPLY)
    @Path("cases/{case}/reply")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> reply(@PathParam("case") String caseId, InputStream body) {
        Staff staff = current.require();
        RowId id = HerCases.require(store, staff, caseId);
        Envelope envelope = Envelope.parse(LimitedBody.read(body, Envelope.SIZE));
        audit.note(today.day(), staff.account(), Act.REPLY, id);
        LocalDate until = HerCases.stored(store.reply(id, envelope, today.day()));
        return Map.of("id", store.message(envelope).map(RowId::hex).orElse(""), "until", until.toString());
    }
}
