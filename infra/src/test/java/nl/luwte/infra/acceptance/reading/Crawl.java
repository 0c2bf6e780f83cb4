package nl.luwte.infra.acceptance.reading;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every page that links lead to from the first one, as it comes from the server: no script has a part in it. */
final class Crawl {
    /** A link with its attributes in the order in which our pages write them. */
    private static final Pattern LINK = Pattern.compile("<a ([^>]*?)href=\"([^\"]*)\"([^>]*)>");
    private static final Pattern ASSET = Pattern.compile("(?:src|<link [^>]*href)=\"(/[^\"]*)\"");

    /**
     * A page.
     *
     * @param path its address on this site
     * @param from the page with the first link to it
     * @param body the HTML; empty unless the status is 200
     */
    record Visited(String path, String from, int status, String body) {
        /** Code of the language in its address; empty for the first page. */
        String language() {
            return path.length() < 2 ? "" : path.split("/")[1];
        }

        List<Link> links() {
            return LINK.matcher(body).results().map(found -> new Link(found.group(1) + found.group(3), found.group(2), body.substring(found.end()))).toList();
        }

        List<String> assets() {
            return ASSET.matcher(body).results().map(found -> found.group(1)).toList();
        }
    }

    /** @param after the HTML that follows its tag */
    record Link(String attributes, String address, String after) {
        boolean isOurs() {
            return address.startsWith("/");
        }

        boolean isWayOut() {
            return attributes.contains("data-exit") || attributes.contains("class=\"exit");
        }

        boolean isElsewhere() {
            return address.startsWith("http") && !isWayOut();
        }

        boolean isCall() {
            return address.startsWith("tel:");
        }

        /** What stands after its words in the same paragraph or item, as HTML. */
        String rest() {
            return after.split("</(?:p|li|dd)>", 2)[0].split("</a>", 2)[1];
        }
    }

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI portal;
    private final Map<String, Visited> pages = new LinkedHashMap<>();

    private Crawl(URI portal) {
        this.portal = portal;
    }

    static Crawl from(URI portal) throws IOException, InterruptedException {
        Crawl crawl = new Crawl(portal);
        Deque<String[]> open = new ArrayDeque<>(List.<String[]>of(new String[] {"/", "nowhere"}));
        while (!open.isEmpty()) {
            String[] next = open.remove();
            if (!crawl.pages.containsKey(next[0])) {
                Visited visited = crawl.visit(next[0], next[1]);
                crawl.pages.put(next[0], visited);
                visited.links().stream().filter(Link::isOurs).forEach(link -> open.add(new String[] {link.address().replaceFirst("#.*", ""), visited.path()}));
            }
        }
        return crawl;
    }

    private Visited visit(String path, String from) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(portal.resolve(path)).build(), BodyHandlers.ofString());
        return new Visited(path, from, answer.statusCode(), answer.statusCode() == 200 ? answer.body() : "");
    }

    List<Visited> pages() {
        return List.copyOf(pages.values());
    }

    /** Style, script and anchor that the pages load. */
    TreeSet<String> assets() {
        TreeSet<String> assets = new TreeSet<>();
        pages.values().forEach(page -> assets.addAll(page.assets()));
        return assets;
    }

    int status(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(portal.resolve(address)).build(), BodyHandlers.discarding()).statusCode();
    }
}
