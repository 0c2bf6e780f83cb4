package nl.luwte.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.luwte.i18n.json.Resources;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("In every feature")
class MessagesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    static Stream<String> features() {
        return Texts.CATALOGUE.features().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("features")
    @DisplayName("each language has the same keys as Dutch")
    void sameKeys(String feature) {
        Set<String> expected = Texts.CATALOGUE.feature(Texts.LANGUAGES.first(), feature).keySet();
        for (String code : Texts.CATALOGUE.languages(feature)) {
            Set<String> found = Texts.CATALOGUE.feature(Texts.LANGUAGES.get(code), feature).keySet();
            assertEquals(new TreeSet<>(expected), new TreeSet<>(found), code);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("features")
    @DisplayName("each language uses the same arguments in a text")
    void sameArguments(String feature) {
        Texts.CATALOGUE.feature(Texts.LANGUAGES.first(), feature).forEach((key, dutch) -> {
            for (String code : Texts.CATALOGUE.languages(feature)) {
                String text = Texts.CATALOGUE.feature(Texts.LANGUAGES.get(code), feature).get(key);
                assertEquals(arguments(dutch), arguments(text), code + " " + key);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("features")
    @DisplayName("a script can fill in a text by replacement alone: plain arguments, no quoting")
    void plainArguments(String feature) {
        for (String code : Texts.CATALOGUE.languages(feature)) {
            Texts.CATALOGUE.feature(Texts.LANGUAGES.get(code), feature).forEach((key, text) -> {
                String rest = ARGUMENT.matcher(text).replaceAll("");
                assertTrue(!rest.contains("{") && !rest.contains("}") && !rest.contains("'"), code + " " + key + ": " + text);
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("features")
    @DisplayName("an argument in a language from right to left is isolated, so that a telephone number keeps its order")
    void isolatedArguments(String feature) {
        for (String code : Texts.CATALOGUE.languages(feature)) {
            Language language = Texts.LANGUAGES.get(code);
            if (language.rtl()) {
                Texts.CATALOGUE.feature(language, feature).forEach((key, text) -> {
                    String rest = text.replaceAll("\u2068\\{[a-z]+}\u2069", "");
                    assertTrue(!rest.contains("{"), key);
                });
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("features")
    @DisplayName("no key stands twice in a file and none has an odd name")
    void keysStandOnce(String feature) {
        for (String code : Texts.CATALOGUE.languages(feature)) {
            String file = new String(Resources.bytes("messages/" + feature + "/" + code + ".properties"), StandardCharsets.UTF_8);
            List<String> keys = file.lines().map(line -> line.substring(0, line.indexOf('='))).toList();
            assertEquals(keys.size(), new HashSet<>(keys).size(), code);
            keys.forEach(key -> assertTrue(KEY.matcher(key).matches(), key));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("features")
    @DisplayName("the tab title is the same neutral word")
    void neutralTitle(String feature) {
        for (String code : Texts.CATALOGUE.languages(feature)) {
            Language language = Texts.LANGUAGES.get(code);
            String title = Texts.CATALOGUE.text(language, feature + ".title");
            assertEquals(Texts.CATALOGUE.text(language, "page.site-name"), title);
            assertEquals(1, title.split(" ").length);
        }
    }

    private static Set<String> arguments(String text) {
        Matcher matcher = ARGUMENT.matcher(text);
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toSet());
    }
}
