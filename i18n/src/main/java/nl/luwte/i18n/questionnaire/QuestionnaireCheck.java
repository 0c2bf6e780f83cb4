package nl.luwte.i18n.questionnaire;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.StrictJson;

/**
 * Command line tool: says everything that is wrong with a folder of questionnaires, one sentence a line with the file and the question,
 * and ends with 1 if there is anything.
 *
 * <p>{@code java -cp i18n/target/classes:<jackson> nl.luwte.i18n.questionnaire.QuestionnaireCheck i18n/src/main/resources/questionnaires}
 */
public final class QuestionnaireCheck {
    private static final String INDEX = "index.json";
    private static final String STRUCTURE = "structure.json";

    private final Path folder;
    private final List<String> sentences = new ArrayList<>();
    private final Map<Integer, String> numbers = new HashMap<>();

    private QuestionnaireCheck(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: QuestionnaireCheck <folder with questionnaires>");
            System.exit(2);
        }
        List<String> faults = faults(Path.of(arguments[0]));
        faults.forEach(System.out::println);
        if (!faults.isEmpty()) {
            System.exit(1);
        }
        System.out.println("nothing wrong");
    }

    /**
     * Everything that is wrong, in the order of the index, then of the questions.
     *
     * @param folder with {@code index.json} and a folder for each form
     */
    static List<String> faults(Path folder) throws IOException {
        QuestionnaireCheck check = new QuestionnaireCheck(folder);
        check.index();
        return List.copyOf(check.sentences);
    }

    private void index() throws IOException {
        Set<String> listed = new TreeSet<>();
        try {
            Fields index = new Fields(INDEX, StrictJson.readLoosely(INDEX, Files.readAllBytes(folder.resolve(INDEX))));
            index.only(Set.of("version", "questionnaires"), Set.of()).version1();
            for (Fields entry : index.objects("questionnaires")) {
                entry.only(Set.of("id", "old"), Set.of());
                listed.add(entry.string("id"));
                form(entry.string("id"), entry.strings("old"));
            }
        } catch (DataException fault) {
            add(fault);
        }
        unlisted(folder, listed, INDEX + ": the folder %s is not in it");
    }

    private void form(String id, List<String> old) throws IOException {
        if (!Files.isDirectory(folder.resolve(id))) {
            sentences.add(INDEX + ": there is no folder " + id);
            return;
        }
        edition(id, id).ifPresent(form -> {
            new EditionRules(this::add).check(id + "/" + STRUCTURE, form);
            String other = numbers.putIfAbsent(form.form(), id);
            if (other != null) {
                sentences.add(id + "/" + STRUCTURE + ": the form " + other + " has the number " + form.form() + " too");
            }
        });
        for (String hash : old) {
            String place = id + "/old/" + hash;
            edition(place, id).filter(form -> !form.hash().equals(hash))
                    .ifPresent(form -> sentences.add(place + "/" + STRUCTURE + ": was changed, its SHA-256 is " + form.hash()));
        }
        unlisted(folder.resolve(id).resolve("old"), Set.copyOf(old), INDEX + ": the older edition %s of " + id + " is not in it");
    }

    /** Checks the structure and languages in one folder. */
    private Optional<Questionnaire> edition(String place, String id) throws IOException {
        Path structure = folder.resolve(place).resolve(STRUCTURE);
        String file = place + "/" + STRUCTURE;
        if (!Files.exists(structure)) {
            sentences.add(file + ": is missing");
            return Optional.empty();
        }
        try {
            Questionnaire form = StructureReader.read(file, Files.readAllBytes(structure), this::add);
            if (!form.id().equals(id)) {
                sentences.add(file + ": its id must be " + id + ", as in the index");
            }
            languages(place, form);
            return Optional.of(form);
        } catch (DataException fault) {
            add(fault);
            return Optional.empty();
        }
    }

    private void languages(String place, Questionnaire form) throws IOException {
        Map<String, byte[]> files = languageFiles(folder.resolve(place));
        Set<String> codes = new TreeSet<>(form.languages().keySet());
        codes.addAll(files.keySet());
        for (String code : codes) {
            String file = place + "/" + code + ".json";
            byte[] bytes = files.get(code);
            if (bytes == null) {
                sentences.add(file + ": is missing, structure.json lists it");
            } else if (!form.languages().containsKey(code)) {
                sentences.add(file + ": structure.json does not list it; run QuestionnaireHashes");
            } else {
                language(file, code, bytes, form);
            }
        }
    }

    private void language(String file, String code, byte[] bytes, Questionnaire form) {
        if (!Sha256.base64Url(bytes).equals(form.languages().get(code))) {
            sentences.add(file + ": its SHA-256 is not the one in structure.json; run QuestionnaireHashes");
        }
        try {
            TextReader.read(file, bytes, code, form, this::add);
        } catch (DataException fault) {
            add(fault);
        }
    }

    /** The language files of an edition by code; any other file but structure.json is one too many. */
    private static Map<String, byte[]> languageFiles(Path edition) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(edition, Files::isRegularFile)) {
            for (Path file : all) {
                String name = file.getFileName().toString();
                if (!name.equals(STRUCTURE)) {
                    files.put(name.replace(".json", ""), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private void unlisted(Path parent, Set<String> listed, String sentence) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, Files::isDirectory)) {
            for (Path found : folders) {
                String name = found.getFileName().toString();
                if (!listed.contains(name)) {
                    sentences.add(String.format(sentence, name));
                }
            }
        }
    }

    private void add(DataException fault) {
        sentences.add(fault.getMessage());
    }
}
