package nl.luwte.infra.acceptance.malice;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages whose scripts were exchanged together with their integrity: what only somebody can do who changes the page itself. */
final class Rewritten {
    private static final Pattern PAGE = Pattern.compile("https?://[^/]+/[a-z]{2,3}/(f/1|m)");

    private Rewritten() {}

    /** Another anchor. */
    static void anchor(Page page, String script) {
        exchange(page, "/a/[0-9a-f]+\\.js", script);
    }

    /** Another script of the reporter's pages. */
    static void reporter(Page page, String script) {
        exchange(page, "/assets/(?:form|mailbox)\\.[0-9a-f]+\\.js", script);
    }

    private static void exchange(Page page, String path, String script) {
        Pattern tag = Pattern.compile("(src=\"" + path + "\" integrity=\")[^\"]+");
        page.route(PAGE, route -> {
            APIResponse honest = route.fetch();
            Matcher found = tag.matcher(honest.text());
            if (!found.find()) {
                throw new IllegalStateException("the page loads no " + path);
            }
            route.fulfill(new Route.FulfillOptions().setResponse(honest).setBody(found.replaceFirst("$1" + Matcher.quoteReplacement(integrity(script)))));
        });
        page.route(Pattern.compile(path + "$"), route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("text/javascript;charset=utf-8").setBody(script)));
    }

    private static String integrity(String script) {
        try {
            return "sha384-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-384").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
