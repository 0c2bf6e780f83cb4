package nl.luwte.infra.acceptance.trace;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks a page by the browser's own debugger, which stands outside the page's content policy and so needs no hole in it. */
public final class Inside {
    private Inside() {}

    /** Addresses in the history of this page's tab, oldest first. */
    public static List<String> history(Page page) {
        CDPSession debugger = page.context().newCDPSession(page);
        try {
            return debugger.send("Page.getNavigationHistory").getAsJsonArray("entries").asList().stream().map(entry -> entry.getAsJsonObject().get("url").getAsString()).toList();
        } finally {
            debugger.detach();
        }
    }

    /** The value of an expression, once a promise is kept; it must be plain JSON. */
    public static JsonElement value(Page page, String expression) {
        CDPSession debugger = page.context().newCDPSession(page);
        try {
            JsonObject call = new JsonObject();
            call.addProperty("expression", expression);
            call.addProperty("awaitPromise", true);
            call.addProperty("returnByValue", true);
            JsonObject answer = debugger.send("Runtime.evaluate", call);
            if (answer.has("exceptionDetails")) {
                throw new AssertionError("in the page: " + answer.get("exceptionDetails"));
            }
            return answer.getAsJsonObject("result").get("value");
        } finally {
            debugger.detach();
        }
    }
}
