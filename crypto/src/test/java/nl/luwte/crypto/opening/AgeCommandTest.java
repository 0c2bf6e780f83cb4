package nl.luwte.crypto.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.luwte.crypto.StreamEntropy;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.recipient.ReadingKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The unmodified age command opens what we sealed, where one is installed that knows the hybrid recipients: age 1.3 or later, or an older one with age-plugin-pq.
 * Where there is none, the test says so and is not counted as a failure.
 */
@DisplayName("the age command")
class AgeCommandTest {
    private static final Pattern VERSION = Pattern.compile("v?(\\d+)\\.(\\d+)");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("opens what we sealed")
    void opensWhatWeSealed() throws IOException, InterruptedException {
        if (!knowsHybrid()) {
            System.out.println("not run: no age command of 1.3 or later (or with age-plugin-pq) is installed");
            return;
        }
        Entropy entropy = new StreamEntropy("age command");
        Bytes plaintext = entropy.bytes(Envelope.PLAINTEXT);
        try (ReadingKey key = ReadingKey.make(entropy)) {
            Path identity = Files.writeString(folder.resolve("identity"), key.revealIdentity() + "\n");
            Path file = Files.write(folder.resolve("file.age"), Sealing.sealBytes(plaintext, List.of(key.recipient()), entropy).toArray());
            Process age = new ProcessBuilder("age", "--decrypt", "--identity", identity.toString(), file.toString()).redirectErrorStream(true).start();
            assertEquals(plaintext, Bytes.of(age.getInputStream().readAllBytes()));
            assertEquals(0, age.waitFor());
        }
    }

    private static boolean knowsHybrid() throws IOException, InterruptedException {
        if (onPath("age").isEmpty()) {
            return false;
        }
        Process age = new ProcessBuilder("age", "--version").redirectErrorStream(true).start();
        Matcher version = VERSION.matcher(new String(age.getInputStream().readAllBytes()));
        age.waitFor();
        boolean recent = version.find() && (Integer.parseInt(version.group(1)) > 1 || Integer.parseInt(version.group(2)) >= 3);
        return recent || onPath("age-plugin-pq").isPresent();
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst();
    }
}
