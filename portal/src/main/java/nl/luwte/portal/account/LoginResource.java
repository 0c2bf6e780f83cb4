package nl.luwte.portal.account;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.portal.audit.AuditTrail;
import nl.luwte.portal.limit.Attempts;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.JsonBody;
import nl.luwte.portal.platform.Needs;
import nl.luwte.portal.platform.Refusal;
import nl.luwte.portal.platform.Today;

/** Logging in and out at the desk. */
@InRealm(InRealm.Realm.DESK)
@Path("api")
@Produces(MediaType.APPLICATION_JSON)
public final class LoginResource {

    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final int AUTH_BYTES = 32;

    private final Accounts accounts;
    private final CurrentStaff current;
    private final Attempts attempts;
    private final AuditTrail audit;
    private final Today today;

    /** @param attempts slows guessing, by the name that is tried */
    public LoginResource(Accounts accounts, CurrentStaff current, Attempts attempts, AuditTrail audit, Today today) {
        this.accounts = accounts;
        this.current = current;
        this.attempts = attempts;
        this.audit = audit;
        this.today = today;
    }

    /** The salt of an account, or a stable one for a name that is none. */
    @POST
    @Needs(Needs.Permit.NOTHING)
    @Path("salt")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> salt(InputStream body) {
        return Map.of(
                "salt", accounts.salt(account(JsonBody.read(body, "account"))).toBase64url());
    }

    @POST
    @Needs(Needs.Permit.NOTHING)
    @Path("login")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> login(InputStream body) {
        JsonNode json = JsonBody.read(body, "account", "auth");
        String account = account(json);
        Bytes auth = Bytes.fromBase64url(json.get("auth").textValue());
        if (auth.size() != AUTH_BYTES) {
            throw Refusal.malformed("field").thrown();
        }
        Duration wait = attempts.begin(account);
        if (!wait.isZero()) {
            throw Refusal.busy(wait).thrown();
        }
        Staff staff = current.login(account, auth);
        attempts.succeeded(account);
        audit.note(today.day(), staff.account(), AuditTrail.Act.LOGIN);
        Bytes blob = accounts.of(staff.account()).map(accounts::wrappedKeys).orElseThrow();
        return Map.of(
                "member",
                staff.member(),
                "channels",
                staff.channels(),
                "roles",
                staff.roles(),
                "csrf",
                staff.csrf(),
                "blob",
                blob.toBase64url());
    }

    /** Who is logged in; an empty object when nobody is, which is no error for a page that asks at its start. */
    @GET
    @Needs(Needs.Permit.NOTHING)
    @Path("me")
    public Map<String, Object> me() {
        return current.find().map(LoginResource::described).orElse(Map.of());
    }

    private static Map<String, Object> described(Staff staff) {
        return Map.of(
                "member", staff.member(), "channels", staff.channels(), "roles", staff.roles(), "csrf", staff.csrf());
    }

    @POST
    @Needs(Needs.Permit.LOGIN)
    @Path("logout")
    public void logout() {
        current.logout();
    }

    private static String account(JsonNode json) {
        String account = json.get("account").textValue();
        if (!ACCOUNT.matcher(account).matches()) {
            throw Refusal.malformed("field").thrown();
        }
        return account;
    }
}
