package nl.luwte.portal.intake;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import nl.luwte.crypto.request.ReporterRequest;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.LimitedBody;

/** The one address that reporters write to and read from: one size in, one size out. */
@InRealm(InRealm.Realm.REPORTER)
@Path("box")
public final class BoxResource {

    private final ReceiveRequest receive;

    public BoxResource(ReceiveRequest receive) {
        this.receive = receive;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public byte[] answer(InputStream body) {
        return receive.answer(LimitedBody.read(body, ReporterRequest.SIZE)).toArray();
    }
}
