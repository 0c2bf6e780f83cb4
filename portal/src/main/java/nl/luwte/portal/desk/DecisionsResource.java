package nl.luwte.portal.desk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.request.DeskRequest;
import nl.luwte.crypto.request.Moments;
import nl.luwte.portal.account.CurrentStaff;
import nl.luwte.portal.account.Staff;
import nl.luwte.portal.audit.AuditTrail;
import nl.luwte.portal.audit.AuditTrail.Act;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.LastDay;
import nl.luwte.portal.cases.RowId;
import nl.luwte.portal.directory.PublishedDirectory;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.LimitedBody;
import nl.luwte.portal.platform.Needs;
import nl.luwte.portal.platform.Refusal;
import nl.luwte.portal.platform.Today;

/**
 * Setting the last day of a case, and deleting it. Asked with a signature of the care worker's own key, so that a stolen
 * session cannot do it; checked in this order: session, team, directory, signature, moment.
 */
@InRealm(InRealm.Realm.DESK)
@Path("api")
@Needs(Needs.Permit.DECIDE)
@Consumes(MediaType.APPLICATION_OCTET_STREAM)
public final class DecisionsResource {

    private final CurrentStaff current;
    private final CaseStore store;
    private final LastDay lastDay;
    private final PublishedDirectory directory;
    private final Moments moments;
    private final int furthest;
    private final AuditTrail audit;
    private final Today today;

    /** @param furthest how many days on the last day may be in this region */
    public DecisionsResource(
            CurrentStaff current,
            CaseStore store,
            LastDay lastDay,
            PublishedDirectory directory,
            Moments moments,
            int furthest,
            AuditTrail audit,
            Today today) {
        this.current = current;
        this.store = store;
        this.lastDay = lastDay;
        this.directory = directory;
        this.moments = moments;
        this.furthest = furthest;
        this.audit = audit;
        this.today = today;
    }

    /** Keeps a case until a day, earlier or later than now. */
    @POST
    @Path("cases/{case}/keep")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> keep(@PathParam("case") String caseId, InputStream body) {
        Staff staff = current.require();
        RowId id = HerCases.require(store, staff, caseId);
        DeskRequest request = verified(staff, id, DeskRequest.Act.KEEP, body);
        LocalDate until = request.until().orElseThrow();
        request.requireReach(today.day());
        Refused.unless(!until.isAfter(today.day().plusDays(furthest)), RefusalCode.FIELD);
        audit.note(today.day(), staff.account(), Act.KEEP, id);
        requireUnchanged(lastDay.keep(id, request.held(), until));
        return Map.of("until", until.toString());
    }

    /** Deletes a case with everything in it, at once. */
    @POST
    @Path("cases/{case}/delete")
    public void delete(@PathParam("case") String caseId, InputStream body) {
        Staff staff = current.require();
        RowId id = HerCases.require(store, staff, caseId);
        DeskRequest request = verified(staff, id, DeskRequest.Act.DELETE, body);
        audit.note(today.day(), staff.account(), Act.DELETE, id);
        requireUnchanged(lastDay.delete(id, request.held()));
    }

    /** A request that was signed before the last day moved decides no more. */
    private static void requireUnchanged(boolean unchanged) {
        if (!unchanged) {
            throw Refusal.conflict("changed").thrown();
        }
    }

    private DeskRequest verified(Staff staff, RowId id, DeskRequest.Act act, InputStream body) {
        DeskRequest request = DeskRequest.parse(LimitedBody.read(body, DeskRequest.MOST));
        Refused.unless(request.row().equals(id.hex()) && request.act() == act, RefusalCode.FIELD);
        Refused.unless(request.member().equals(staff.member()), RefusalCode.SIGNER);
        String channel = store.channelOf(id).orElseThrow(() -> Refusal.absent().thrown());
        MemberRecord member = directory.inForceToday(channel).readers(channel).stream()
                .filter(reader -> reader.id().equals(request.member()))
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.SIGNER));
        request.verify(directory.inForce().directory().deployment(), member.key());
        moments.requireNonce(request.nonce());
        return request;
    }
}
