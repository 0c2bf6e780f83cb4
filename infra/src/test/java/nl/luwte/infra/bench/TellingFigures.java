package nl.luwte.infra.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Languages;
import nl.luwte.infra.bench.Chromium.Profile;

/** The page on which a reporter tells: what it loads, when it can be used, and how long sending takes. */
final class TellingFigures {
    private static final int RUNS = 5;
    private static final int PHONE = 6;
    private static final long MOST_SCRIPT = 60_000;
    private static final double USABLE = 2.5;
    private static final double SENT_SLOW = 2.5;
    private static final double SENT_FAST = 1;

    /** Notes the first frame after a control of the form can be used, in milliseconds since the navigation began. */
    private static final String NOTE_USABLE = """
            new MutationObserver((_, observer) => {
              if (!document.querySelector('#app button:not([disabled]), #app input:not([disabled])')) return;
              observer.disconnect();
              requestAnimationFrame(() => setTimeout(() => { window.usableAt = performance.now(); }));
            }).observe(document, {subtree: true, childList: true, attributes: true});""";
    /** Answers the first questions and passes the others, up to the screen whose button has the words of sending; chooses a code there. */
    private static final String WALK = """
            words => {
              const next = () => document.querySelector('#app .actions .button:not(.second)');
              for (let screen = 0; screen < 80; screen++) {
                if (next().textContent === words) return document.querySelector('#app input').click();
                if (screen < 4) document.querySelector('#app label.tile input')?.click();
                next().click();
              }
              throw new Error('the form did not end');
            }""";
    private static final String ENABLED = "() => document.querySelector('#app .actions .button:not(.second)').disabled === false";
    /** Milliseconds from the click to the first frame with the code. */
    private static final String SEND = """
            () => new Promise((resolve, reject) => {
              const clicked = performance.now();
              setTimeout(() => reject(new Error('no receipt: ' + document.querySelector('#app').textContent)), 60000);
              new MutationObserver((_, observer) => {
                if (!document.querySelector('#app ol.code')) return;
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - clicked)));
              }).observe(document.querySelector('#app'), {subtree: true, childList: true});
              document.querySelector('#app .actions .button:not(.second)').click();
            })""";

    /** Bytes of all script of the page as it came, without headers. */
    private static final String SCRIPT = """
            () => performance.getEntriesByType('resource').filter(entry => entry.name.endsWith('.js')).reduce((sum, entry) => sum + entry.encodedBodySize, 0)""";

    private final Site site;
    private final Chromium chromium;

    private TellingFigures(Site site, Chromium chromium) {
        this.site = site;
        this.chromium = chromium;
    }

    static List<Figure> measure(Site site, Chromium chromium) {
        TellingFigures telling = new TellingFigures(site, chromium);
        telling.usable(false, 1);
        List<Figure> figures = new ArrayList<>(telling.script());
        Sample usable = telling.repeat(() -> telling.usable(true, PHONE));
        figures.add(Figure.held("Report page usable, Slow 4G and processor 6x slower", "at most 2.5 s", usable.text(2, "s"), usable.median() <= USABLE));
        Sample slow = telling.repeat(() -> telling.send(PHONE));
        figures.add(Figure.held("Sending, click to receipt, processor 6x slower", "at most 2.5 s", slow.text(2, "s"), slow.median() <= SENT_SLOW));
        Sample fast = telling.repeat(() -> telling.send(1));
        figures.add(Figure.held("Sending, click to receipt", "at most 1 s", fast.text(2, "s"), fast.median() <= SENT_FAST));
        return figures;
    }

    private List<Figure> script() {
        try (Profile profile = chromium.profile(true)) {
            Wire wire = Wire.of(profile, site.origin());
            profile.page().addInitScript(NOTE_USABLE);
            profile.page().navigate(site.at("/nl").toString());
            boolean only = wire.bytesOf("/assets/form.") == 0;
            profile.page().navigate(site.at("/nl/f/1").toString());
            profile.page().waitForFunction("() => window.usableAt");
            double script = ((Number) profile.page().evaluate(SCRIPT)).doubleValue();
            return List.of(Figure.held("Report page: script as sent, in brotli; all received", "at most 60 kB, there only",
                    String.format(Locale.ROOT, "%.1f kB; %.1f kB in all, %s", script / 1e3, wire.bytes() / 1e3, only ? "there only" : "also on the start page"),
                    script <= MOST_SCRIPT && only));
        }
    }

    /** Seconds. */
    private double usable(boolean slowNetwork, int processor) {
        try (Profile profile = chromium.profile(true)) {
            profile.page().addInitScript(NOTE_USABLE);
            if (slowNetwork) {
                profile.slowNetwork();
            }
            profile.slowProcessor(processor);
            profile.page().navigate(site.at("/nl/f/1").toString());
            profile.page().waitForFunction("() => window.usableAt");
            return ((Number) profile.page().evaluate("() => window.usableAt")).doubleValue() / 1e3;
        }
    }

    /** Seconds. */
    private double send(int processor) {
        String words = Catalogue.load(Languages.load()).text(Languages.load().get("nl"), "tell.send", Map.of());
        try (Profile profile = chromium.profile(true)) {
            profile.page().navigate(site.at("/nl/f/1").toString());
            profile.page().waitForSelector("#app .actions .button");
            profile.page().evaluate(WALK, words);
            profile.page().waitForFunction(ENABLED);
            profile.slowProcessor(processor);
            return ((Number) profile.page().evaluate(SEND)).doubleValue() / 1e3;
        }
    }

    private Sample repeat(DoubleSupplier once) {
        return new Sample(DoubleStream.generate(once).limit(RUNS).toArray());
    }
}
