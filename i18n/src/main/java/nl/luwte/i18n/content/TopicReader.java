package nl.luwte.i18n.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.StrictJson;
import nl.luwte.i18n.region.Need;
import org.commonmark.node.Node;

/** Reads the index and the texts; brings each fault and goes on with the next file. */
final class TopicReader {
    static final String INDEX = "content/index.json";
    static final String RECORD = "nl";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern GROUP = Pattern.compile("first|more|card|flyer");
    private static final Pattern PICTOGRAM = Pattern.compile("[a-z][a-z0-9-]*");
    private static final List<String> FEWEST = List.of("nl", "en", "es", "ro");
    private static final int LAST_NUMBER = 999;
    /** Why, powers, rights and duties, where to go, how to tell. */
    private static final int PARTS_OF_A_FLYER = 5;

    private final Function<String, Optional<byte[]>> files;
    private final List<String> languages;
    private final Consumer<DataException> faults;
    private final Map<String, Topic> topics = new LinkedHashMap<>();

    /**
     * @param files the bytes at a path, if there is such a file
     * @param languages codes of all languages of the portal
     */
    TopicReader(Function<String, Optional<byte[]>> files, List<String> languages, Consumer<DataException> faults) {
        this.files = files;
        this.languages = languages;
        this.faults = faults;
    }

    List<Topic> read() {
        byte[] bytes = files.apply(INDEX).orElseThrow(() -> new DataException(INDEX + " is missing"));
        Fields index = new Fields(INDEX, StrictJson.readLoosely(INDEX, bytes));
        index.only(Set.of("version", "topics"), Set.of()).version1();
        index.objects("topics").forEach(entry -> attempt(() -> topic(entry)));
        return List.copyOf(topics.values());
    }

    private void topic(Fields entry) {
        entry.only(Set.of("id", "number", "pictogram", "group"), Set.of("needs"));
        String id = entry.string("id", ID);
        int number = entry.number("number");
        if (number < 1 || number > LAST_NUMBER || topics.values().stream().anyMatch(other -> other.number() == number)) {
            throw entry.error("number must be 1 to " + LAST_NUMBER + " and no other topic's: " + number);
        }
        if (topics.containsKey(id)) {
            throw entry.error("stands twice: " + id);
        }
        Topic.Group group = Topic.Group.valueOf(entry.string("group", GROUP).toUpperCase(Locale.ROOT));
        String file = file(id, RECORD);
        Node record = parsed(file).orElseThrow(() -> new DataException(file + " is missing"));
        FrontMatter front = new FrontMatter(file, record, true);
        Map<String, TopicText> texts = new LinkedHashMap<>();
        for (String code : languages) {
            attempt(() -> text(id, code, group, front.edition()).ifPresent(text -> texts.put(code, text)));
        }
        String pictogram = entry.string("pictogram", PICTOGRAM);
        topics.put(id, new Topic(id, number, pictogram, group, needs(entry), front.legal(), front.validUntil(), front.sources(), texts));
    }

    private static Set<Need> needs(Fields entry) {
        if (!entry.has("needs")) {
            return Set.of();
        }
        return entry.strings("needs").stream().map(name -> need(entry, name)).collect(Collectors.toUnmodifiableSet());
    }

    private static Need need(Fields entry, String name) {
        return Arrays.stream(Need.values())
                .filter(need -> need.id().equals(name))
                .findFirst()
                .orElseThrow(() -> entry.error("no such need: " + name));
    }

    private Optional<TopicText> text(String id, String code, Topic.Group group, int edition) {
        String file = file(id, code);
        Optional<Node> parsed = parsed(file);
        if (parsed.isEmpty()) {
            if (group != Topic.Group.MORE || FEWEST.contains(code)) {
                throw new DataException(file + " is missing");
            }
            return Optional.empty();
        }
        Node body = parsed.get();
        FrontMatter front = new FrontMatter(file, body, code.equals(RECORD));
        if (front.edition() != edition) {
            throw new DataException(file + ": translates edition " + front.edition() + ", the Dutch text is edition " + edition);
        }
        Markup.check(file, body, faults);
        if (group == Topic.Group.FLYER && Markup.parts(body).size() != PARTS_OF_A_FLYER) {
            faults.accept(new DataException(file + ": a flyer has " + PARTS_OF_A_FLYER + " parts, each under a heading ##"));
        }
        return Optional.of(new TopicText(front.title(), front.line(), edition, front.review(), body));
    }

    private Optional<Node> parsed(String file) {
        return files.apply(file).map(bytes -> Markup.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static String file(String id, String code) {
        return "content/" + id + "/" + code + ".md";
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (DataException fault) {
            faults.accept(fault);
        }
    }
}
