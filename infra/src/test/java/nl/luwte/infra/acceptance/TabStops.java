package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import nl.luwte.infra.acceptance.trace.Inside;

/** Goes through a page by Tab alone. */
public final class TabStops {
    /** What Tab stops at: of radio buttons of one name only the chosen one. */
    private static final String STOPS = """
            [...document.querySelectorAll('a[href], button:enabled, input, textarea, select, summary')].filter(stop => stop.checkVisibility())
              .filter(stop => stop.type !== 'radio' || stop.checked)""";
    /** What is wrong with the place the keyboard is at: empty when it can be seen. */
    private static final String FOCUS = """
            (() => {
              const stop = document.activeElement, shown = stop.closest('.tile') ?? stop, style = getComputedStyle(shown), place = shown.getBoundingClientRect();
              const head = stop.closest('.head') ? 0 : document.querySelector('.head > .top').getBoundingClientRect().bottom;
              const faults = [];
              if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push('no outline');
              if (place.bottom <= head || place.top >= innerHeight) faults.push('out of sight');
              return faults.length ? faults.join(', ') + ' at ' + stop.outerHTML.slice(0, 80) : '';
            })()""";
    private static final String AT = STOPS + ".indexOf(document.activeElement)";

    private TabStops() {}

    /**
     * From the top of the page to its end and back; each stop must come in the order of the page and show that the keyboard is there.
     *
     * @return how many there are
     */
    public static int walk(Page page) {
        int stops = Inside.value(page, STOPS + ".length").getAsInt();
        for (int i = 0; i < stops; i++) {
            step(page, "Tab", i);
        }
        for (int i = stops - 2; i >= 0; i--) {
            step(page, "Shift+Tab", i);
        }
        return stops;
    }

    private static void step(Page page, String key, int expected) {
        page.keyboard().press(key);
        assertEquals("", Inside.value(page, FOCUS).getAsString());
        assertEquals(expected, Inside.value(page, AT).getAsInt());
    }
}
