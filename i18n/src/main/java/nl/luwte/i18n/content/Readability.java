package nl.luwte.i18n.content;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How easy a text is: Flesch Reading Ease for English, its Dutch form by Douma (1960) for Dutch. From 60 on a text reads as plain; 80 is easy.
 *
 * @param wordsPerSentence mean
 * @param syllablesPerWord mean, a syllable being a group of vowels
 * @param ease the score of the language
 */
public record Readability(double wordsPerSentence, double syllablesPerWord, double ease) {
    private static final Pattern SENTENCE = Pattern.compile("[.?!:](\\s|$)");
    private static final Pattern VOWELS = Pattern.compile("[aeiouyàâäáèéêëïíìóòôöüúù]+");

    /**
     * @param language {@code nl} or {@code en}
     * @param blocks paragraphs, headings and items
     */
    public static Readability of(String language, List<String> blocks) {
        long sentences = blocks.stream().flatMap(SENTENCE::splitAsStream).filter(sentence -> !sentence.isBlank()).count();
        List<String> words = blocks.stream().flatMap(Readability::words).toList();
        double syllables = words.stream().mapToLong(word -> Math.max(1, VOWELS.matcher(word).results().count())).sum();
        double perSentence = (double) words.size() / Math.max(1, sentences);
        double perWord = syllables / Math.max(1, words.size());
        return new Readability(perSentence, perWord, language.equals("nl") ? 206.84 - 0.93 * perSentence - 77 * perWord
                : 206.835 - 1.015 * perSentence - 84.6 * perWord);
    }

    private static Stream<String> words(String block) {
        return Stream.of(block.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(word -> !word.isEmpty());
    }
}
