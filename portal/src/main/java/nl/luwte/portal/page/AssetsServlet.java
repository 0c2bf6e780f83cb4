package nl.luwte.portal.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;

/**
 * Serves the files a page loads. They are the same for everybody and hold nothing personal, so they may be compressed.
 */
public final class AssetsServlet extends HttpServlet {

    private final transient Assets assets;

    public AssetsServlet(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<Assets.File> found = assets.file(path.substring(1));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Assets.File file = found.get();
        String accepted =
                Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("");
        boolean brotli = file.brotli().isPresent() && accepted.matches("(?s).*\\bbr\\b.*");
        Bytes content = brotli ? file.brotli().get() : file.plain();
        response.setContentType(file.type());
        response.setHeader("Vary", "Accept-Encoding");
        if (brotli) {
            response.setHeader("Content-Encoding", "br");
        }
        response.setContentLength(content.size());
        response.getOutputStream().write(content.toArray());
    }
}
