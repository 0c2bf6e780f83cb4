package nl.luwte.i18n.questionnaire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Command line tool: writes the hashes of the language files of each form into its structure.json, after a text was changed.
 *
 * <p>{@code java -cp i18n/target/classes nl.luwte.i18n.questionnaire.QuestionnaireHashes i18n/src/main/resources/questionnaires}
 */
public final class QuestionnaireHashes {
    private static final Pattern LANGUAGES = Pattern.compile("\"languages\"\\s*:\\s*\\{[^}]*}");

    private QuestionnaireHashes() {
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: QuestionnaireHashes <folder with questionnaires>");
            System.exit(2);
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of(arguments[0]), Files::isDirectory)) {
            for (Path folder : folders) {
                System.out.println(folder.getFileName() + (refresh(folder) ? ": written" : ": fresh"));
            }
        }
    }

    /**
     * Refreshes one form.
     *
     * @param folder the folder with structure.json
     * @return whether structure.json had to be changed
     */
    static boolean refresh(Path folder) throws IOException {
        Path file = folder.resolve("structure.json");
        String before = Files.readString(file);
        Matcher matcher = LANGUAGES.matcher(before);
        if (!matcher.find()) {
            throw new IOException(file + ": no object \"languages\"");
        }
        String after = before.substring(0, matcher.start()) + languages(folder) + before.substring(matcher.end());
        if (after.equals(before)) {
            return false;
        }
        Files.write(file, after.getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private static String languages(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "??{?,}.json")) {
            for (Path file : files) {
                hashes.put(file.getFileName().toString().replace(".json", ""), Sha256.base64Url(Files.readAllBytes(file)));
            }
        }
        StringBuilder text = new StringBuilder("\"languages\": {");
        hashes.forEach((code, hash) -> text.append(text.toString().endsWith("{") ? "\n" : ",\n")
                .append("    \"").append(code).append("\": \"").append(hash).append('"'));
        return text.append("\n  }").toString();
    }
}
