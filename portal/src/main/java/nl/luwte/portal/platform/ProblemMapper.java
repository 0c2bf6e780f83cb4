package nl.luwte.portal.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.luwte.crypto.bytes.Refused;

/**
 * The one mapper of the programming interfaces: refusals become {@code application/problem+json} with status and code;
 * the unknown becomes a 500 without detail.
 */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof RefusalException refused) {
            return refused(refused.refusal());
        }
        if (failure instanceof Refused refused) {
            return problem(statusOf(refused), refused.code().wire());
        }
        if (failure instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            Response problem = problem(
                    status, status == 415 ? "type" : status == 413 ? "size" : status == 404 ? "absent" : "request");
            return withAllow(Response.fromResponse(problem), failure).build();
        }
        // The class name only: a message could carry what somebody wrote.
        LOG.log(Level.SEVERE, "request failed: {0}", describe(failure));
        return problem(500, "server");
    }

    private static Response refused(Refusal refusal) {
        Response answer = problem(refusal.status(), refusal.code());
        return refusal instanceof Refusal.Busy busy
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, busy.seconds())
                        .build()
                : answer;
    }

    /** Keeps the header {@code Allow} that an answer 405 must have (RFC 9110, section 15.5.6). */
    public static Response.ResponseBuilder withAllow(Response.ResponseBuilder answer, Throwable failure) {
        if (failure instanceof WebApplicationException web) {
            String allowed = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
            return allowed == null ? answer : answer.header(HttpHeaders.ALLOW, allowed);
        }
        return answer;
    }

    private static int statusOf(Refused refused) {
        return switch (refused.code()) {
            case SIGNATURE, PUZZLE, SIGNER, DEPLOYMENT -> 403;
            case NONCE -> 409;
            case STANZA, AGE, OPEN, PADDING -> 422;
            default -> 400;
        };
    }

    private static Response problem(int status, String code) {
        return Response.status(status)
                .type(MediaType.valueOf("application/problem+json"))
                .entity("{\"status\":" + status + ",\"code\":\"" + code + "\"}")
                .build();
    }

    /** Where it happened, without what was in it. */
    public static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.getClass().getName());
        for (StackTraceElement element : failure.getStackTrace()) {
            if (element.getClassName().startsWith("nl.luwte")) {
                return text.append(" at ").append(element).toString();
            }
        }
        return text.toString();
    }
}
