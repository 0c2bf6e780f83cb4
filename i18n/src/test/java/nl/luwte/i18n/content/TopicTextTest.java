package nl.luwte.i18n.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text of a topic")
class TopicTextTest {
    private static final Surroundings SITE = new Surroundings() {
        @Override
        public String address(String kind, String name) {
            return "/nl/" + kind + "/" + name;
        }

        @Override
        public Optional<Phone> phone(String organisation) {
            return organisation.equals("csg") ? Optional.of(new Phone("0800-0188", "08000188")) : Optional.empty();
        }

        @Override
        public Optional<String> site(String organisation) {
            return organisation.equals("csg") ? Optional.of("https://example.org") : Optional.empty();
        }

        @Override
        public String pictogram(String name) {
            return "M " + name;
        }

        @Override
        public String toBeSupplied() {
            return "later";
        }

        @Override
        public String otherSite() {
            return "elsewhere";
        }
    };

    @Test
    @DisplayName("writes a pictogram before its heading and the mark of the heading on the list below it")
    void writesMarks() {
        assertEquals("<h2><svg class=\"picto\" viewBox=\"0 0 48 48\" aria-hidden=\"true\"><path d=\"M no\"></path></svg>May not</h2>\n"
                + "<ul class=\"marks no\">\n<li>Look.</li>\n</ul>\n", html("## :no: May not\n\n- Look."));
    }

    @Test
    @DisplayName("writes a number to call from left to right, and says when it is to be supplied")
    void writesNumbers() {
        assertEquals("<p>Call: <a class=\"num\" dir=\"ltr\" href=\"tel:08000188\">0800-0188</a> or Ask: later</p>\n", html("[Call](tel:csg) or [Ask](tel:ggd)"));
    }

    @Test
    @DisplayName("marks a link to another site and writes only the words where there is none")
    void marksOtherSites() {
        assertEquals("<p><a href=\"https://example.org\" rel=\"noreferrer nofollow\">There</a> (elsewhere) Here</p>\n", html("[There](site:csg) [Here](site:ggd)"));
    }

    @Test
    @DisplayName("leads to topics, pages and forms of this site")
    void leadsOn() {
        assertEquals("<p><a href=\"/nl/i/visit\">a</a> <a href=\"/nl/p/help.hurt\">b</a> <a href=\"/nl/f/1\">c</a></p>\n", html("[a](i:visit) [b](p:help.hurt) [c](f:1)"));
    }

    @Test
    @DisplayName("lets no markup of its own through")
    void letsNothingThrough() {
        assertEquals("<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;</p>\n", html("<img src=x onerror=alert(1)> & \""));
    }

    @Test
    @DisplayName("gives its words without marks, block by block")
    void givesItsWords() {
        assertEquals(List.of("Head", "One two.", "Item here"), text("## :ear: Head\n\nOne\n**two**.\n\n- Item [here](i:visit)").words());
        assertEquals(List.of("ear"), text("## :ear: Head").pictograms());
    }

    private static String html(String markdown) {
        return text(markdown).html(SITE);
    }

    private static TopicText text(String markdown) {
        return new TopicText("T", "L", 1, Optional.empty(), Markup.parse(markdown));
    }
}
