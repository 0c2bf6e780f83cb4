package nl.luwte.portal.intake;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import nl.luwte.crypto.request.Moments;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Needs;
import nl.luwte.portal.platform.Today;

/** The numbers of this moment, the same for everybody: nothing is issued per visitor. */
public abstract sealed class NowResource {

    private final Moments moments;
    private final Today today;

    NowResource(Moments moments, Today today) {
        this.moments = moments;
        this.today = today;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> now() {
        return Map.of(
                "nonce",
                moments.nonce().toBase64url(),
                "challenge",
                moments.challenge().toBase64url(),
                "bits",
                moments.bits(),
                "day",
                today.day().toString());
    }

    /** For reporters. */
    @InRealm(InRealm.Realm.REPORTER)
    @Path("now")
    public static final class ForReporters extends NowResource {
        public ForReporters(Moments moments, Today today) {
            super(moments, today);
        }
    }

    /** For the desk, which calls nothing outside its own path. */
    @InRealm(InRealm.Realm.DESK)
    @Needs(Needs.Permit.LOGIN)
    @Path("api/now")
    public static final class ForDesk extends NowResource {
        public ForDesk(Moments moments, Today today) {
            super(moments, today);
        }
    }
}
