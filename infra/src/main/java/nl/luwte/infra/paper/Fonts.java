package nl.luwte.infra.paper;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Whether this machine has letters for a language. */
public final class Fonts {
    /** Language to the Debian package that brings its letters; every other language is written in letters that each machine has. */
    private static final Map<String, String> PACKAGES = Map.of("ar", "fonts-noto-core", "th", "fonts-noto-core", "zh", "fonts-noto-cjk");

    private Fonts() {}

    /**
     * What to say where a language would be printed as empty boxes.
     *
     * @return nothing where there are letters, or where this cannot be asked ({@code fc-list} of fontconfig)
     */
    public static Optional<String> missing(String language) throws InterruptedException {
        if (!PACKAGES.containsKey(language)) {
            return Optional.empty();
        }
        try {
            Process process = new ProcessBuilder("fc-list", ":lang=" + language, "family").redirectError(ProcessBuilder.Redirect.DISCARD).start();
            boolean none = process.getInputStream().readAllBytes().length == 0;
            return process.waitFor() == 0 && none
                    ? Optional.of("No font for " + language + " on this machine; on Debian: apt-get install " + PACKAGES.get(language))
                    : Optional.empty();
        } catch (IOException cannotBeAsked) {
            return Optional.empty();
        }
    }
}
