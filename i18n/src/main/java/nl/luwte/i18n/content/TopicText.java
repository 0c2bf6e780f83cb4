package nl.luwte.i18n.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.Node;

/** A topic in one language. */
public final class TopicText {
    private final String title;
    private final String line;
    private final int edition;
    private final Optional<Review> review;
    private final Node body;

    TopicText(String title, String line, int edition, Optional<Review> review, Node body) {
        this.title = title;
        this.line = line;
        this.edition = edition;
        this.review = review;
        this.body = body;
    }

    public String title() {
        return title;
    }

    /** What it is about, in one sentence. */
    public String line() {
        return line;
    }

    /** The edition of the Dutch text that this is, or that it translates. */
    public int edition() {
        return edition;
    }

    /** Who checked it; nobody yet where this is empty. */
    public Optional<Review> review() {
        return review;
    }

    /** Where its links lead, in the order of the text. */
    public List<Target> targets() {
        return Markup.targets(body);
    }

    /** Whether a link of this kind stands in it. */
    public boolean leads(String kind) {
        return targets().stream().anyMatch(target -> target.kind().equals(kind));
    }

    /** Pictograms of its headings, in the order of the text. */
    public List<String> pictograms() {
        return Markup.pictograms(body);
    }

    /** The words a reader sees, without marks: paragraphs, headings and items apart, one a line. */
    public List<String> words() {
        return Markup.words(body);
    }

    /** Its first list alone, as HTML: the sentences of a card. */
    public String firstList(Surroundings site) {
        return Markup.firstList(body).map(new TopicRenderer(site)::render).orElse("");
    }

    /** What stands under each of its headings of the first rank, with that heading, as HTML. */
    public List<String> parts(Surroundings site) {
        TopicRenderer renderer = new TopicRenderer(site);
        return Markup.parts(body).stream().map(part -> part.stream().map(renderer::render).collect(Collectors.joining())).toList();
    }

    /** The text as HTML that holds no markup but ours. */
    public String html(Surroundings site) {
        return new TopicRenderer(site).render(body);
    }
}
