package nl.luwte.portal.information;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.content.Topic;
import nl.luwte.i18n.content.TopicText;
import nl.luwte.i18n.content.Topics;
import nl.luwte.i18n.region.Need;
import nl.luwte.portal.information.Towns.Origin;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Policy;

/** The topics as this installation may show them; each text is made into HTML once, at the start. */
public final class Shelf {

    /** The language of the text of record. */
    private static final String RECORD = "nl";

    private final Topics topics;
    private final Frames frames;
    private final Map<TopicText, String> html = new HashMap<>();
    private final Map<Topic, String> cards = new HashMap<>();
    private final Map<TopicText, List<Origin>> numbers = new HashMap<>();
    private final Map<TopicText, List<String>> parts = new HashMap<>();

    /**
     * A topic on the list.
     *
     * @param spoken the language of its title: the reader's, or one that she may know
     */
    public record Entry(Topic topic, Language spoken, TopicText text) {}

    public Shelf(Topics topics, Frames frames, Contacts contacts, Doors doors) {
        this.topics = topics;
        this.frames = frames;
        for (Language language : frames.languages()) {
            TopicSite site = new TopicSite(frames.of(language, "", Policy.READING), topics, contacts, doors);
            for (Topic topic : topics.all()) {
                topic.in(language.code()).ifPresent(text -> {
                    html.put(text, text.html(site));
                    numbers.put(text, origins(topic, text, contacts));
                });
            }
            flyer().in(language.code()).ifPresent(text -> parts.put(text, text.parts(site)));
        }
        TopicSite dutch = new TopicSite(frames.of(frames.languages().get(0), "", Policy.READING), topics, contacts, doors);
        topics.in(Topic.Group.CARD).forEach(card -> cards.put(card, card.in(RECORD).orElseThrow().firstList(dutch)));
    }

    private static List<Origin> origins(Topic topic, TopicText text, Contacts contacts) {
        return text.targets().stream()
                .filter(target -> target.kind().equals("tel") && contacts.phone(target.name()).isPresent())
                .flatMap(target -> contacts.origin(target.name()).stream())
                .filter(number -> topic.sources().stream().noneMatch(source -> source.name().equals(number.source())))
                .distinct()
                .toList();
    }

    /** The topics of a group, for a reader of this language. */
    public List<Entry> entries(Topic.Group group, Language language) {
        return topics.in(group).stream().map(topic -> entry(topic, language)).toList();
    }

    /** The topics about a need, for a reader of this language. */
    public List<Entry> about(Need need, Language language) {
        return topics.all().stream().filter(topic -> topic.needs().contains(need)).map(topic -> entry(topic, language)).toList();
    }

    private Entry entry(Topic topic, Language language) {
        Language spoken = languagesOf(topic).contains(language) ? language : english();
        return new Entry(topic, spoken, topic.in(spoken.code()).orElseThrow());
    }

    private Language english() {
        return frames.language("en").orElseThrow();
    }

    /** The topic with this number in its address; what is for paper only has none. */
    public Optional<Topic> numbered(int number) {
        return topics.numbered(number).filter(topic -> topic.group() != Topic.Group.FLYER);
    }

    /** What is for paper. */
    public Topic flyer() {
        return topics.in(Topic.Group.FLYER).get(0);
    }

    /** The parts of a text for paper as HTML, each with its heading, in the order of docs/format/content.md. */
    public List<String> parts(TopicText flyer) {
        return parts.get(flyer);
    }

    /** The topic with this id. */
    public Topic named(String id) {
        return topics.find(id).orElseThrow();
    }

    /** The text that a reader of this language may be given. */
    public Optional<TopicText> text(Topic topic, Language language) {
        return topic.servedIn(language.code(), frames.demo());
    }

    /** Languages in which a reader may be given this topic, in the order of the picker. */
    public List<Language> languagesOf(Topic topic) {
        return frames.languages().stream()
                .filter(language -> text(topic, language).isPresent())
                .toList();
    }

    /** What the Dutch text shows in pictures: its own pictogram, then those of its headings. */
    public List<String> pictograms(Topic topic) {
        return Stream.concat(
                        Stream.of(topic.pictogram()),
                        topic.in(RECORD).orElseThrow().pictograms().stream())
                .distinct()
                .toList();
    }

    /** A text of this shelf as HTML. */
    public String html(TopicText text) {
        return html.get(text);
    }

    /** Where the telephone numbers in a text of this shelf were read, but for the sources that the topic names itself. */
    public List<Origin> numbers(TopicText text) {
        return numbers.get(text);
    }

    /** The Dutch sentences of a card as HTML. */
    public String dutchSentences(Topic card) {
        return cards.get(card);
    }

    /** Address of a topic. */
    public static String address(Frame frame, Topic topic) {
        return frame.to("i/" + topic.number());
    }
}
