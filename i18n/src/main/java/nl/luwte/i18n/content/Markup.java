package nl.luwte.i18n.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.luwte.i18n.json.DataException;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterNode;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The part of CommonMark that a text may use. */
final class Markup {
    private static final Parser PARSER = Parser.builder().extensions(List.of(YamlFrontMatterExtension.create())).build();
    private static final Set<Class<? extends Node>> ALLOWED = Set.of(Paragraph.class, Heading.class, BulletList.class,
            OrderedList.class, ListItem.class, StrongEmphasis.class, BlockQuote.class, Link.class, Text.class, SoftLineBreak.class,
            YamlFrontMatterBlock.class, YamlFrontMatterNode.class);
    private static final Pattern PICTOGRAM = Pattern.compile(":([a-z][a-z0-9-]*): *(?=\\S)");
    private static final int LARGEST_HEADING = 2;
    private static final int SMALLEST_HEADING = 3;

    private Markup() {
    }

    /** A text with its front matter. */
    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** Brings one fault for each thing in the text that is not allowed. */
    static void check(String file, Node body, Consumer<DataException> faults) {
        each(body, node -> {
            if (!ALLOWED.contains(node.getClass())) {
                faults.accept(new DataException(file + ": " + node.getClass().getSimpleName() + " is not allowed in a text"));
            } else if (node instanceof Heading heading && (heading.getLevel() < LARGEST_HEADING || heading.getLevel() > SMALLEST_HEADING)) {
                faults.accept(new DataException(file + ": a heading is ## or ###"));
            } else if (node instanceof Link link && Target.of(link.getDestination()).isEmpty()) {
                faults.accept(new DataException(file + ": a link leads to " + link.getDestination() + ", not to i:, p:, f:, tel: or site:"));
            }
        });
    }

    static List<Target> targets(Node body) {
        List<Target> targets = new ArrayList<>();
        each(body, node -> {
            if (node instanceof Link link) {
                Target.of(link.getDestination()).ifPresent(targets::add);
            }
        });
        return List.copyOf(targets);
    }

    static List<String> pictograms(Node body) {
        List<String> names = new ArrayList<>();
        each(body, node -> {
            if (node instanceof Heading heading) {
                pictogram(heading).ifPresent(names::add);
            }
        });
        return List.copyOf(names);
    }

    /** The pictogram that a heading begins with. */
    static Optional<String> pictogram(Heading heading) {
        if (!(heading.getFirstChild() instanceof Text text)) {
            return Optional.empty();
        }
        Matcher matcher = PICTOGRAM.matcher(text.getLiteral());
        return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The literal of a text, without the pictogram before a heading. */
    static String literal(Text text) {
        boolean first = text.getParent() instanceof Heading && text.getPrevious() == null;
        Matcher matcher = PICTOGRAM.matcher(text.getLiteral());
        return first && matcher.lookingAt() ? text.getLiteral().substring(matcher.end()) : text.getLiteral();
    }

    static Optional<Node> firstList(Node body) {
        return Stream.iterate(body.getFirstChild(), Objects::nonNull, Node::getNext).filter(BulletList.class::isInstance).findFirst();
    }

    /** The blocks under each heading of the first rank, with the heading; what stands before the first one belongs to none. */
    static List<List<Node>> parts(Node body) {
        List<List<Node>> parts = new ArrayList<>();
        for (Node node = body.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == LARGEST_HEADING) {
                parts.add(new ArrayList<>());
            }
            if (!parts.isEmpty()) {
                parts.get(parts.size() - 1).add(node);
            }
        }
        return parts;
    }

    static List<String> words(Node body) {
        List<String> blocks = new ArrayList<>();
        each(body, node -> {
            if (node instanceof Paragraph || node instanceof Heading) {
                StringBuilder words = new StringBuilder();
                each(node, inner -> {
                    if (inner instanceof Text text) {
                        words.append(literal(text));
                    } else if (inner instanceof SoftLineBreak) {
                        words.append(' ');
                    }
                });
                blocks.add(words.toString());
            }
        });
        return List.copyOf(blocks);
    }

    private static void each(Node parent, Consumer<Node> act) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            act.accept(node);
            each(node, act);
        }
    }
}
