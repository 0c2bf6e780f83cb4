package nl.luwte.i18n.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.wording.Wording;

/** Says everything that is wrong with the topics, one sentence a fault with the file. */
public final class ContentCheck {
    /** Pages that a text may lead to. */
    public static final Set<String> PAGES = Set.of("help", "help.hurt", "help.ill", "help.stop", "help.afraid", "help.money", "help.papers",
            "towns", "tell", "messages", "recognition", "pictures", "accessibility");
    private static final Set<String> FORMS = Set.of("1", "2", "3", "4", "5", "6");
    private static final Pattern NUMBER_TO_CALL = Pattern.compile("(\\+\\d|\\b0\\d{1,3}\\)?[ -]?\\d{2,}|\\b11[23]\\b|\\b14 ?0\\d{2}\\b)");
    private static final Pattern SITE = Pattern.compile("(?i)(https?:|www\\.|\\b[a-z0-9-]+\\.(nl|com|org|info|eu)\\b)");

    private final Set<String> organisations;
    private final LocalDate today;
    private final Wording wording;
    private final List<String> sentences = new ArrayList<>();

    private ContentCheck(Set<String> organisations, LocalDate today) {
        this.organisations = organisations;
        this.today = today;
        this.wording = Wording.load();
    }

    /**
     * Everything that is wrong, in the order of the index.
     *
     * @param files the bytes at a path below the folder of data, if there is such a file
     * @param organisations ids that a region pack of this build knows
     */
    public static List<String> faults(Function<String, Optional<byte[]>> files, Languages languages, Set<String> organisations, LocalDate today) {
        ContentCheck check = new ContentCheck(organisations, today);
        try {
            Topics topics = new Topics(new TopicReader(files, Topics.codes(languages), check::add).read());
            topics.all().forEach(topic -> check.topic(topics, topic));
        } catch (DataException fault) {
            check.add(fault);
        }
        return List.copyOf(check.sentences);
    }

    private void topic(Topics topics, Topic topic) {
        wording.telling(topic.id()).forEach(word -> say("content/" + topic.id(), "the id tells what this is about: " + word));
        if (today.isAfter(topic.validUntil())) {
            say("content/" + topic.id() + "/nl.md", "was valid until " + topic.validUntil());
        }
        Stream.concat(topic.sources().stream().map(Source::readOn), Stream.of(topic.validUntil().minusYears(1)))
                .filter(day -> day.isAfter(today))
                .forEach(day -> say("content/" + topic.id() + "/nl.md", "was read in the future, or is valid for more than a year: " + day));
        topic.texts().forEach((code, text) -> text(topics, "content/" + topic.id() + "/" + code + ".md", code, text));
        if (topic.legal()) {
            topic.texts().forEach((code, text) -> said(text).forEach(words -> wording.absolute(code, words)
                    .forEach(word -> say("content/" + topic.id() + "/" + code + ".md", "promises without exception, " + word + ": " + words))));
        }
    }

    private void text(Topics topics, String file, String code, TopicText text) {
        text.review().map(Review::day).filter(day -> day.isAfter(today)).ifPresent(day -> say(file, "was checked in the future: " + day));
        said(text).forEach(words -> {
            wording.forbidden(code, words).forEach(word -> say(file, "holds the word " + word + ": " + words));
            if (NUMBER_TO_CALL.matcher(words).find()) {
                say(file, "a number to call comes from the region pack, tel:<organisation>: " + words);
            }
            if (SITE.matcher(words).find()) {
                say(file, "an address of a site comes from the region pack, site:<organisation>: " + words);
            }
        });
        text.targets().stream().filter(target -> !leadsSomewhere(topics, target)).forEach(target -> say(file, "the link " + target + " leads nowhere"));
    }

    /** All that a reader sees of it. */
    private static Stream<String> said(TopicText text) {
        return Stream.concat(Stream.of(text.title(), text.line()), text.words().stream());
    }

    private boolean leadsSomewhere(Topics topics, Target target) {
        return switch (target.kind()) {
            case "i" -> topics.find(target.name()).filter(topic -> topic.group() != Topic.Group.FLYER).isPresent();
            case "p" -> PAGES.contains(target.name());
            case "f" -> FORMS.contains(target.name());
            default -> organisations.contains(target.name());
        };
    }

    private void say(String file, String fault) {
        sentences.add(file + ": " + fault);
    }

    private void add(DataException fault) {
        sentences.add(fault.getMessage());
    }
}
