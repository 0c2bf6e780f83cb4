package nl.luwte.i18n.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.luwte.i18n.json.DataException;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;

/** What stands above a text, between two lines of dashes. */
final class FrontMatter {
    private static final Set<String> DUTCH = Set.of("title", "line", "edition", "review", "legal", "valid-until", "sources");
    private static final Set<String> TRANSLATION = Set.of("title", "line", "edition", "review");
    private static final Pattern SOURCE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\S.*)");
    private static final Pattern REVIEW = Pattern.compile("(\\S.*), (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern EDITION = Pattern.compile("[1-9]\\d{0,3}");
    private static final int LONGEST_TITLE = 60;

    private final String file;
    private final Map<String, List<String>> values;

    /** @throws DataException if a key is missing or one too many */
    FrontMatter(String file, Node body, boolean dutch) {
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        body.accept(visitor);
        this.file = file;
        this.values = visitor.getData();
        Set<String> keys = dutch ? DUTCH : TRANSLATION;
        keys.stream().sorted().filter(key -> !values.containsKey(key)).findFirst().ifPresent(key -> {
            throw error("no " + key + " between the dashes");
        });
        values.keySet().stream().filter(key -> !keys.contains(key)).findFirst().ifPresent(key -> {
            throw error("unknown key " + key);
        });
    }

    String title() {
        String title = one("title");
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            throw error("the title is longer than " + LONGEST_TITLE + " characters");
        }
        return title;
    }

    String line() {
        return one("line");
    }

    int edition() {
        String edition = one("edition");
        if (!EDITION.matcher(edition).matches()) {
            throw error("edition must be a whole number from 1");
        }
        return Integer.parseInt(edition);
    }

    Optional<Review> review() {
        String review = one("review");
        if (review.equals("none")) {
            return Optional.empty();
        }
        Matcher matcher = matched(REVIEW, review, "review is none, or a role, a comma and a day");
        return Optional.of(new Review(matcher.group(1), day(matcher.group(2))));
    }

    boolean legal() {
        return switch (one("legal")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw error("legal is yes or no");
        };
    }

    LocalDate validUntil() {
        return day(one("valid-until"));
    }

    List<Source> sources() {
        List<String> lines = values.get("sources");
        if (lines.isEmpty()) {
            throw error("no source");
        }
        return lines.stream().map(line -> matched(SOURCE, line, "a source is a day and a name"))
                .map(matcher -> new Source(day(matcher.group(1)), matcher.group(2))).toList();
    }

    private String one(String key) {
        List<String> found = values.get(key);
        if (found.size() != 1 || found.get(0).isBlank()) {
            throw error(key + " must have one value");
        }
        return found.get(0).strip();
    }

    private Matcher matched(Pattern pattern, String value, String rule) {
        Matcher matcher = pattern.matcher(value.strip());
        if (!matcher.matches()) {
            throw error(rule + ": " + value);
        }
        return matcher;
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw error("not a day: " + text);
        }
    }

    private DataException error(String message) {
        return new DataException(file + ": " + message);
    }
}
