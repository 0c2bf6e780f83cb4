package nl.luwte.portal.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;

/**
 * What is said before the first question, on the page with script and on the one without: what is promised, and the
 * exceptions.
 *
 * <p>Text {@code tell.before.<name>} holds in every form, {@code tell.before.<form>-<name>} takes its place in one.
 */
public final class Before {

    private static final String PREFIX = "before.";

    /** In the order of the page; the first three only where a form has them. */
    private static final List<String> LINES = List.of(
            "own",
            "own-more",
            "own-limits",
            "name",
            "skip",
            "not-emergency",
            "police",
            "exceptions",
            "exceptions-what",
            "legal",
            "police-keeps",
            "others",
            "reading-days",
            "night",
            "phone",
            "code",
            "names",
            "interpreter");

    /** Where a page says more about what a form asks for; below the language. */
    private static final Map<Integer, String> MORE = Map.of(Forms.RECOGNITION, "e");

    /** Help that stands beside the questions of a form, by the names of its cards. */
    private static final Map<Integer, List<String>> BESIDE = Map.of(Forms.CONCERN, List.of("danger", "youth"));

    private final Catalogue catalogue;

    public Before(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A page that says more. */
    public record More(String path, String text) {}

    /**
     * The lines, filled in.
     *
     * @param facts what stands in them for {@code {days}} and the like
     */
    public List<String> lines(Form form, Language language, Map<String, String> facts) {
        return lines(form, language, facts, Map.of());
    }

    /** The same. @param instead what takes the place of a text, by its key with the feature */
    public List<String> lines(Form form, Language language, Map<String, String> facts, Map<String, String> instead) {
        Map<String, String> texts = catalogue.feature(language, "tell");
        return LINES.stream()
                .map(line -> {
                    String own = PREFIX + form.number() + "-" + line;
                    return texts.containsKey(own) ? own : PREFIX + line;
                })
                .filter(texts::containsKey)
                .map(key -> "tell." + key)
                .map(key -> instead.containsKey(key) ? instead.get(key) : catalogue.text(language, key, Map.copyOf(facts)))
                .toList();
    }

    /** Where more is said about what this form asks for. */
    public Optional<More> more(Form form, Language language) {
        return Optional.ofNullable(MORE.get(form.number()))
                .map(path -> new More(
                        path, catalogue.text(language, "tell." + PREFIX + form.number() + "-more")));
    }

    /** Names of the help cards that stand beside the questions. */
    public List<String> beside(Form form) {
        return BESIDE.getOrDefault(form.number(), List.of());
    }

    /** Whether a text of the feature {@code tell} is one of these lines: then a script needs no key for it. */
    public static boolean isLine(String key) {
        return key.startsWith(PREFIX) && !key.equals(PREFIX + "heading") && !key.equals(PREFIX + "start");
    }
}
