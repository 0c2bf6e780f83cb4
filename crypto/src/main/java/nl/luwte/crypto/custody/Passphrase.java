package nl.luwte.crypto.custody;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.random.Entropy;

/** Six words of 7,776, 77.5 bits, generated and never chosen. A secret: its toString says nothing and it has no equals. */
public final class Passphrase {
    public static final int WORDS = 6;
    /** How many words there are: 6 letters at each of 5 places. */
    public static final int LIST = 7776;

    private static final List<String> LETTERS = List.of("bdfgkl", "aeiouy", "mnprst", "aeiouy", "bgklrz");
    private static final Pattern WORD = Pattern.compile("[bdfgkl][aeiouy][mnprst][aeiouy][bgklrz]");
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final List<String> words;

    private Passphrase(List<String> words) {
        this.words = words;
    }

    public static Passphrase make(Entropy entropy) {
        return new Passphrase(IntStream.range(0, WORDS).mapToObj(i -> word(entropy.below(LIST))).toList());
    }

    /**
     * Reads what was typed, without regard to case and extra white space.
     *
     * @throws Refused {@code passphrase} unless six words of the list
     */
    public static Passphrase read(String typed) {
        List<String> words = SPACE.splitAsStream(typed.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
        boolean known = words.size() == WORDS && words.stream().allMatch(word -> WORD.matcher(word).matches());
        Refused.unless(known, RefusalCode.PASSPHRASE);
        return new Passphrase(words);
    }

    /** The word of a dice number, 0 to 7,775: its five digits in base 6 choose the letters, the most significant first. */
    public static String word(int number) {
        StringBuilder word = new StringBuilder();
        int rest = number;
        for (int place = LETTERS.size() - 1; place >= 0; place--) {
            word.append(LETTERS.get(place).charAt(rest % 6));
            rest /= 6;
        }
        return word.reverse().toString();
    }

    /** The six words, to be shown once. */
    public List<String> words() {
        return words;
    }

    SecretBytes password() {
        return SecretBytes.of(Bytes.ofUtf8(String.join(" ", words)));
    }

    @Override
    public String toString() {
        return "Passphrase[redacted]";
    }
}
