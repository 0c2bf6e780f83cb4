package nl.luwte.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.portal.platform.Refusal;

/** Makes frames for this installation. */
public final class Frames {

    private final Catalogue catalogue;
    private final Assets assets;
    private final List<Language> languages;
    private final Map<String, String> exits;
    private final boolean demo;

    /**
     * @param exits neutral site by language code
     */
    public Frames(
            Catalogue catalogue, Assets assets, List<Language> languages, Map<String, String> exits, boolean demo) {
        this.catalogue = catalogue;
        this.assets = assets;
        this.languages = List.copyOf(languages);
        this.exits = Map.copyOf(exits);
        this.demo = demo;
    }

    /** The language with this code, where the reader's side has it. */
    public Optional<Language> language(String code) {
        return languages.stream()
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    public List<Language> languages() {
        return languages;
    }

    public Assets assets() {
        return assets;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public boolean demo() {
        return demo;
    }

    /** The neutral site for a language. */
    public String exit(Language language) {
        return exits.getOrDefault(language.code(), exits.get("en"));
    }

    /**
     * A frame for a page to read.
     *
     * @throws nl.luwte.portal.platform.RefusalException where the reader's side does not have this language
     */
    public Frame reading(String code, String path) {
        return of(language(code).orElseThrow(() -> Refusal.absent().thrown()), path, Policy.READING);
    }

    /** A frame for a page at this path. */
    public Frame of(Language language, String path, Policy policy) {
        return new Frame(catalogue, assets, languages, language, path, exit(language), demo, policy);
    }
}
