package nl.luwte.portal.desk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.luwte.crypto.document.Day;
import nl.luwte.portal.account.CurrentStaff;
import nl.luwte.portal.account.Staff;
import nl.luwte.portal.audit.AuditTrail;
import nl.luwte.portal.audit.AuditTrail.Act;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.RowId;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.JsonBody;
import nl.luwte.portal.platform.Needs;
import nl.luwte.portal.platform.Refusal;
import nl.luwte.portal.platform.Today;

/** Noting what leaves the desk, and reading what was noted. */
@InRealm(InRealm.Realm.DESK)
@Path("api")
public final class AuditResource {

    private static final int DAYS_AT_ONCE = 31;
    private static final Map<String, Act> NOTED_BY_THE_DESK = Map.of("export", Act.EXPORT, "passage", Act.PASSAGE);

    private final CurrentStaff current;
    private final CaseStore store;
    private final AuditTrail audit;
    private final Today today;

    public AuditResource(CurrentStaff current, CaseStore store, AuditTrail audit, Today today) {
        this.current = current;
        this.store = store;
        this.audit = audit;
        this.today = today;
    }

    /** The desk says what it is about to hand over. */
    @POST
    @Needs(Needs.Permit.WORK)
    @Path("cases/{case}/audit")
    @Consumes(MediaType.APPLICATION_JSON)
    public void note(@PathParam("case") String caseId, InputStream body) {
        Staff staff = current.require();
        RowId id = HerCases.require(store, staff, caseId);
        Act act = NOTED_BY_THE_DESK.get(JsonBody.read(body, "act").get("act").textValue());
        if (act == null) {
            throw Refusal.malformed("field").thrown();
        }
        audit.note(today.day(), staff.account(), act, id);
    }

    /**
     * The acts of 31 days.
     *
     * @param asked the last of them; today where it is left out
     */
    @GET
    @Needs(Needs.Permit.OVERSEE)
    @Path("audit")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> acts(@QueryParam("until") @DefaultValue("") String asked) {
        LocalDate until = asked.isEmpty() ? today.day() : Day.parse(asked);
        LocalDate from = until.minusDays(DAYS_AT_ONCE - 1L);
        List<Map<String, Object>> entries = audit.between(from, until).stream()
                .map(entry -> Map.<String, Object>of(
                        "day",
                        entry.day().toString(),
                        "account",
                        entry.account(),
                        "act",
                        entry.act().word(),
                        "case",
                        entry.subject().map(RowId::hex).orElse("")))
                .toList();
        return Map.of("from", from.toString(), "until", until.toString(), "entries", entries);
    }
}
