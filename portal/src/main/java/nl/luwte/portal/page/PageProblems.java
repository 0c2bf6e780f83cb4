package nl.luwte.portal.page;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.luwte.i18n.Language;
import nl.luwte.portal.platform.ProblemMapper;
import nl.luwte.portal.platform.RefusalException;

/** What goes wrong on a public page becomes a page: in the language of the address where it names one. */
public final class PageProblems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(PageProblems.class.getName());

    private final Frames frames;

    @Context
    private UriInfo address;

    public PageProblems(Frames frames) {
        this.frames = frames;
    }

    @Override
    public Response toResponse(Throwable failure) {
        int status = status(failure);
        if (status == 500) {
            LOG.log(Level.SEVERE, "page failed: {0}", ProblemMapper.describe(failure));
        }
        String problem =
                switch (status) {
                    case 404 -> "not-found";
                    case 405, 406, 415 -> "method";
                    case 413 -> "size";
                    default -> "other";
                };
        View view = new View("page/problem.jte", frames.of(language(), "", Policy.READING), Map.of("problem", problem));
        Response.ResponseBuilder page =
                Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(view);
        return ProblemMapper.withAllow(page, failure).build();
    }

    private Language language() {
        List<PathSegment> segments = address.getPathSegments();
        return segments.isEmpty()
                ? frames.languages().get(0)
                : frames.language(segments.get(0).getPath())
                        .orElse(frames.languages().get(0));
    }

    private static int status(Throwable failure) {
        if (failure instanceof RefusalException refused) {
            return refused.refusal().status();
        }
        return failure instanceof WebApplicationException web
                ? web.getResponse().getStatus()
                : 500;
    }
}
