package nl.luwte.portal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.luwte.portal.platform.Settings.DatabaseSettings;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/**
 * Gives each test of {@link OnBothDatabases} its databases: a file of H2 opened as in production, and a new database of
 * one PostgreSQL server for the whole run.
 */
final class BothDatabases implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(new On("H2") {
            @Override
            Fresh make(ExtensionContext test) throws IOException {
                Path folder = Files.createTempDirectory("luwte-h2-");
                return new Fresh(new DatabaseSettings("jdbc:h2:file:" + folder.resolve("luwte"), "luwte", ""), () -> delete(folder));
            }
        }, new On("PostgreSQL") {
            @Override
            Fresh make(ExtensionContext test) {
                Postgres server = test.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(Postgres.class, key -> Postgres.start(), Postgres.class);
                return new Fresh(server.newDatabase(), server::dropLast);
            }
        });
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Fresh(DatabaseSettings settings, Runnable removal) {}

    private abstract static class On implements TestTemplateInvocationContext, ParameterResolver, AfterEachCallback {

        private final String name;
        private Fresh fresh;
        private Database database;

        On(String name) {
            this.name = name;
        }

        abstract Fresh make(ExtensionContext test) throws IOException;

        @Override
        public String getDisplayName(int index) {
            return name;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Database.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            try {
                fresh = make(context);
                database = Database.open(fresh.settings());
                return database;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void afterEach(ExtensionContext context) {
            int held = database.borrowed();
            database.close();
            fresh.removal().run();
            assertEquals(0, held, "connections that nobody gave back");
        }
    }
}
