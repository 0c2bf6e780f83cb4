package nl.luwte.infra.acceptance.reading;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.microsoft.playwright.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.content.Topics;
import nl.luwte.i18n.region.Municipality;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Region.Organisation;
import nl.luwte.i18n.region.Regions;
import nl.luwte.infra.acceptance.Pages;
import nl.luwte.infra.acceptance.trace.Inside;
import nl.luwte.infra.demo.DemoSetup;

/** Whether each word on a page says which language it is in and runs the way that language does, and digits from left to right. */
final class Tongues {
    /**
     * Names of languages and titles of topics are known words. Beside a script that is not Latin, four Latin words on end are another language too, but for names
     * of towns, of organisations and of sources. The browser lays out an option by itself.
     */
    private static final String FAULTS = """
            (({code, direction, directions, known, names}) => {
              const faults = [];
              const root = document.documentElement;
              if (root.lang !== code || root.dir !== direction) faults.push(`the page says ${root.lang}, ${root.dir}`);
              for (const element of document.querySelectorAll('[lang]:not(option)')) {
                const right = directions[element.lang];
                if (getComputedStyle(element).direction !== right) faults.push(`not ${right}: ${element.outerHTML.slice(0, 80)}`);
              }
              const latin = !/\\p{Script=Latin}/u.test(document.querySelector('h1').textContent.replace(/[(].*/, ''));
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node; (node = walk.nextNode());) {
                const around = node.parentElement, text = node.data.trim();
                if (!text || around.closest('script, svg')) continue;
                const said = around.closest('[lang]').lang;
                const languages = known[text];
                if (languages && !languages.includes(said)) faults.push(`${said} is not the language of: ${text}`);
                else if (latin && said === code && !around.closest('.source') && /(\\p{Script=Latin}{2,}[ ,;]+){3}\\p{Script=Latin}{2,}/u.test(names.reduce((rest, name) => rest.replaceAll(name, ''), text))) faults.push(`which language: ${text}`);
                if (direction === 'rtl' && around.checkVisibility()) faults.push(...backwards(node));
              }
              return faults;
              function backwards(node) {
                const found = [];
                for (const number of node.data.matchAll(/[+]?\\d[\\d .:,/-]*\\d/g)) {
                  const first = place(node, number.index), last = place(node, number.index + number[0].length - 1);
                  if (Math.abs(first.top - last.top) < 4 && first.left >= last.left) found.push(`runs backwards: ${number[0]} in ${node.data.trim()}`);
                }
                return found;
              }
              function place(node, at) {
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                return range.getBoundingClientRect();
              }
            })""";

    private final Map<String, Collection<String>> known = new HashMap<>();
    private final List<String> names;
    private final Map<String, String> directions = Pages.languages().stream().collect(Collectors.toMap(Language::code, Language::direction));

    Tongues() {
        Languages languages = Languages.load();
        languages.all().forEach(language -> know(language.name(), language.code()));
        Region region = Regions.load(DemoSetup.REGION, languages);
        names = Stream.concat(region.municipalities().stream().map(Municipality::name), region.organisations().stream().map(Organisation::name)).toList();
        Topics.load(languages).all().forEach(topic -> topic.texts().forEach((code, text) -> know(text.title(), code)));
    }

    private void know(String words, String code) {
        known.computeIfAbsent(words, each -> new TreeSet<>()).add(code);
    }

    /** What is wrong on the page that is shown, with its address; nothing where all is well. */
    List<String> faults(Page page, Language language) {
        String asked = new Gson().toJson(Map.of("code", language.code(), "direction", language.direction(), "directions", directions, "known", known, "names", names));
        return Inside.value(page, FAULTS + "(" + asked + ")").getAsJsonArray().asList().stream().map(JsonElement::getAsString).map(fault -> page.url() + ": " + fault).toList();
    }
}
