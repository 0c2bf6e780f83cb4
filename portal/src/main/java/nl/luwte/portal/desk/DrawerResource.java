package nl.luwte.portal.desk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.portal.account.CurrentStaff;
import nl.luwte.portal.account.Staff;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.Drawer;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.LimitedBody;
import nl.luwte.portal.platform.Needs;
import nl.luwte.portal.platform.Refusal;

/** Her own sealed blobs: a draft per case, and one index. Nobody else is given them. */
@InRealm(InRealm.Realm.DESK)
@Path("api/drawer/{name}")
@Needs(Needs.Permit.WORK)
public final class DrawerResource {

    private static final int MOST_INDEX_BYTES = 8 * 1024 * 1024;

    private final CurrentStaff current;
    private final CaseStore store;
    private final Drawer drawer;

    public DrawerResource(CurrentStaff current, CaseStore store, Drawer drawer) {
        this.current = current;
        this.store = store;
        this.drawer = drawer;
    }

    /** Stores or replaces. */
    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public void put(@PathParam("name") String name, InputStream body) {
        Staff staff = current.require();
        requireName(staff, name);
        if (!drawer.put(staff.account(), name, content(name, body))) {
            throw Refusal.absent().thrown();
        }
    }

    private static Bytes content(String name, InputStream body) {
        if (!name.equals(Drawer.INDEX)) {
            return Envelope.parse(LimitedBody.read(body, Envelope.SIZE)).bytes();
        }
        Bytes index = LimitedBody.read(body, MOST_INDEX_BYTES);
        if (index.size() == 0) {
            throw Refusal.malformed("size").thrown();
        }
        return index;
    }

    /** Nothing (204) where nothing was put yet: a desk asks that of each case it opens, and it is no fault. */
    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public byte[] get(@PathParam("name") String name) {
        Staff staff = current.require();
        requireName(staff, name);
        return drawer.get(staff.account(), name).map(Bytes::toArray).orElse(null);
    }

    @DELETE
    public void delete(@PathParam("name") String name) {
        Staff staff = current.require();
        requireName(staff, name);
        drawer.delete(staff.account(), name);
    }

    /** A draft exists as long as its case is in one of her channels. */
    private void requireName(Staff staff, String name) {
        boolean hers = name.equals(Drawer.INDEX)
                || Drawer.caseOf(name)
                        .flatMap(store::channelOf)
                        .filter(staff.channels()::contains)
                        .isPresent();
        if (!hers) {
            throw Refusal.absent().thrown();
        }
    }
}
