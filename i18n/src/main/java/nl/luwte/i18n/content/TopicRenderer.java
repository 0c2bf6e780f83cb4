package nl.luwte.i18n.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes a text as HTML; whatever is not ours in it is escaped. */
final class TopicRenderer {
    /** Lists under a heading with one of these carry it at each item. */
    private static final Set<String> MARKS = Set.of("yes", "no", "must");

    private final Surroundings site;
    private final HtmlRenderer renderer;

    TopicRenderer(Surroundings site) {
        this.site = site;
        this.renderer = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).nodeRendererFactory(Ours::new).build();
    }

    String render(Node body) {
        return renderer.render(body);
    }

    /** The few nodes that look otherwise on our pages. */
    private final class Ours implements NodeRenderer {
        private final HtmlNodeRendererContext context;
        private final HtmlWriter out;

        private Ours(HtmlNodeRendererContext context) {
            this.context = context;
            this.out = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Text.class, Heading.class, BlockQuote.class, BulletList.class, Link.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Text text) {
                out.text(Markup.literal(text));
            } else if (node instanceof Heading heading) {
                heading(heading);
            } else if (node instanceof BlockQuote) {
                element("div", Map.of("class", "notice"), node);
            } else if (node instanceof BulletList) {
                element("ul", mark(node.getPrevious()).map(name -> Map.of("class", "marks " + name)).orElse(Map.of()), node);
            } else if (node instanceof Link link) {
                link(link);
            }
        }

        private void heading(Heading heading) {
            String tag = "h" + heading.getLevel();
            out.line();
            out.tag(tag);
            Markup.pictogram(heading).ifPresent(name -> {
                out.tag("svg", attributes("class", "picto", "viewBox", "0 0 48 48", "aria-hidden", "true"));
                out.tag("path", Map.of("d", site.pictogram(name)));
                out.tag("/path");
                out.tag("/svg");
            });
            children(heading);
            out.tag("/" + tag);
            out.line();
        }

        private void element(String tag, Map<String, String> attributes, Node node) {
            out.line();
            out.tag(tag, attributes);
            out.line();
            children(node);
            out.tag("/" + tag);
            out.line();
        }

        private void link(Link link) {
            Target target = Target.of(link.getDestination()).orElseThrow();
            switch (target.kind()) {
                case "tel" -> call(link, site.phone(target.name()));
                case "site" -> visit(link, site.site(target.name()));
                default -> anchor(link, Map.of("href", site.address(target.kind(), target.name())));
            }
        }

        private void call(Link link, Optional<Surroundings.Phone> phone) {
            children(link);
            out.text(": ");
            phone.ifPresentOrElse(number -> {
                out.tag("a", attributes("class", "num", "dir", "ltr", "href", "tel:" + number.dial()));
                out.text(number.shown());
                out.tag("/a");
            }, () -> out.text(site.toBeSupplied()));
        }

        private void visit(Link link, Optional<String> address) {
            if (address.isEmpty()) {
                children(link);
                return;
            }
            anchor(link, attributes("href", address.get(), "rel", "noreferrer nofollow"));
            out.text(" (" + site.otherSite() + ")");
        }

        private void anchor(Link link, Map<String, String> attributes) {
            out.tag("a", attributes);
            children(link);
            out.tag("/a");
        }

        private void children(Node parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                context.render(node);
            }
        }
    }

    private static Optional<String> mark(Node before) {
        return before instanceof Heading heading ? Markup.pictogram(heading).filter(MARKS::contains) : Optional.empty();
    }

    /** Names and values in turn; the order is that of the written tag. */
    private static Map<String, String> attributes(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        List<String> all = List.of(namesAndValues);
        for (int i = 0; i < all.size(); i += 2) {
            attributes.put(all.get(i), all.get(i + 1));
        }
        return attributes;
    }
}
