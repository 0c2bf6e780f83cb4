package nl.luwte.portal.page;

import java.util.Map;

/**
 * A page to be rendered.
 *
 * @param template file below {@code src/main/jte}
 * @param model    its parameters, the frame excepted
 */
public record View(String template, Frame frame, Map<String, Object> model) {

    /** A page that needs nothing but its frame. */
    public static View of(String template, Frame frame) {
        return new View(template, frame, Map.of());
    }
}
