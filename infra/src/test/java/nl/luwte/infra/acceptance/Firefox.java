package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.luwte.infra.acceptance.screen.Words;

/** A real Firefox and a new profile, driven by {@code src/test/browser/firefox.mjs}. Its path comes from the system property {@code luwte.firefox}. */
record Firefox(Path profile) {
    private static final Path SCRIPT = Path.of("src/test/browser/firefox.mjs");

    /** She tells, takes the code, reads her mailbox; then the browser is killed, started again and closed. Gives the code. */
    String tell(Installation installation, String report) throws IOException, InterruptedException {
        return run(report, installation.at("/").toString().replaceAll("/$", ""), false);
    }

    /** The same with a page that keeps what is typed. */
    void leak(String text) throws IOException, InterruptedException {
        run(text, "", true);
    }

    private String run(String report, String portal, boolean leak) throws IOException, InterruptedException {
        String path = System.getProperty("luwte.firefox", "");
        if (path.isBlank()) {
            throw new IllegalStateException("no Firefox: on Debian, apt-get install firefox-esr; or give its path as LUWTE_FIREFOX to ./test");
        }
        JsonObject task = new JsonObject();
        task.addProperty("firefox", path);
        task.addProperty("profile", profile.toString());
        task.addProperty("portal", portal);
        task.addProperty("report", report);
        task.addProperty("leak", leak);
        task.add("words", words(new Words("nl")));
        Path log = Files.createTempFile("luwte-firefox-", ".log");
        Process process = new ProcessBuilder("node", SCRIPT.toString()).redirectError(log.toFile()).start();
        try {
            process.getOutputStream().write(task.toString().getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertEquals(0, process.waitFor(), () -> text(log));
            return printed;
        } finally {
            process.destroyForcibly();
            Files.delete(log);
        }
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static JsonObject words(Words nl) {
        JsonObject words = new JsonObject();
        words.addProperty("question", nl.question("1.10"));
        words.addProperty("start", nl.say("tell.before.start"));
        words.addProperty("skip", nl.say("tell.skip"));
        words.addProperty("next", nl.say("tell.next"));
        words.addProperty("sendNow", nl.say("tell.send-now"));
        words.addProperty("code", nl.say("tell.reply.code"));
        words.addProperty("send", nl.say("tell.send"));
        words.addProperty("open", nl.say("mailbox.open"));
        words.addProperty("write", nl.say("mailbox.write.heading"));
        return words;
    }
}
