package nl.luwte.portal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.luwte.portal.app.FrontOfDesk.Answer;
import nl.luwte.portal.app.FrontOfDesk.Asked;
import nl.luwte.portal.cases.CaseRow;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.OnBothDatabases;
import org.junit.jupiter.api.Test;

/** docs/roles.md is what is asked of the running desk, address by address and role by role. */
class RolesTest {

    private static final String NOBODY = "nobody";

    /** An address as docs/roles.md writes it, and what it takes. */
    private record Endpoint(String method, String path, String type) {
        String row() {
            return method + " " + path;
        }
    }

    private static List<Class<?>> resources() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("nl.luwte.portal").stream()
                .filter(type -> type.isAnnotatedWith(Path.class) && type.getAnnotationOfType(InRealm.class).value() == InRealm.Realm.DESK)
                .<Class<?>>map(JavaClass::reflect).toList();
    }

    /** Every method that answers a request, found in the classes themselves. */
    private static Map<String, Endpoint> endpoints() {
        Map<String, Endpoint> found = new TreeMap<>();
        for (Class<?> type : resources()) {
            for (Method method : type.getMethods()) {
                Stream.of(method.getAnnotations()).map(Annotation::annotationType).filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class)).forEach(verb -> {
                    Consumes consumes = method.getAnnotation(Consumes.class) != null ? method.getAnnotation(Consumes.class) : type.getAnnotation(Consumes.class);
                    Endpoint endpoint = new Endpoint(verb.getAnnotation(HttpMethod.class).value(), path(type.getAnnotation(Path.class), method.getAnnotation(Path.class)),
                            consumes == null ? "application/json" : consumes.value()[0]);
                    found.put(endpoint.row(), endpoint);
                });
            }
        }
        return found;
    }

    private static String path(Path type, Path method) {
        String whole = "/desk/" + type.value() + "/" + (method == null ? "" : method.value());
        return whole.replaceAll("/+", "/").replaceAll("\\{(\\w+):[^}]*}", "{$1}").replaceAll("/$", "");
    }

    /** Row to column to "yes" or "no". */
    private static Map<String, Map<String, String>> table() throws IOException {
        List<List<String>> lines = Files.readAllLines(java.nio.file.Path.of("../docs/roles.md")).stream().filter(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.substring(1).split("\\|")).map(cell -> cell.strip().replace("`", "")).toList()).toList();
        List<String> head = lines.stream().filter(line -> line.get(0).equals("Address")).findFirst().orElseThrow();
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        lines.stream().filter(line -> line.get(0).matches("[A-Z]+ /desk.*")).forEach(line -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i < head.size(); i++) {
                row.put(head.get(i), line.get(i));
            }
            assertEquals(null, table.put(line.get(0), row), "twice: " + line.get(0));
        });
        return table;
    }

    @Test
    void everyAddressOfTheDeskHasARowAndEveryRowAnAddress() throws IOException {
        assertTrue(endpoints().size() > 20, endpoints()::toString);
        assertEquals(endpoints().keySet(), new java.util.TreeSet<>(table().keySet()));
        table().values().forEach(row -> {
            assertEquals(Stream.concat(Stream.of(NOBODY), Staffed.ROLES.stream()).collect(Collectors.toSet()), row.keySet());
            assertTrue(Set.of("yes", "no").containsAll(row.values()), row::toString);
        });
    }

    @OnBothDatabases
    void theDeskAnswersAsTheTableSays(Database database) throws IOException {
        Desk desk = new Desk(database);
        CaseRow report = desk.report();
        Map<String, Endpoint> endpoints = endpoints();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> row : table().entrySet()) {
            row.getValue().forEach((role, said) -> {
                Answer answer = desk.ask(role.equals(NOBODY) ? "" : role, asked(endpoints.get(row.getKey()), report));
                if (!agrees(answer, role, said)) {
                    wrong.add(row.getKey() + " for " + role + ": " + answer.status() + " " + answer.text());
                }
                if (row.getKey().endsWith("/logout") && !role.equals(NOBODY)) {
                    desk.forget(role);
                }
            });
        }
        assertEquals(List.of(), wrong);
        assertEquals(desk.only("m").id(), report.id(), "a walk deletes nothing");
    }

    private static boolean agrees(Answer answer, String role, String said) {
        if (said.equals("yes")) {
            // What reaches the address may be told that the empty body is no envelope; it is not turned away before.
            return Set.of(200, 204, 400, 404).contains(answer.status());
        }
        return role.equals(NOBODY) ? answer.status() == 401 && answer.field("code").equals("login") : answer.status() == 403 && answer.field("code").equals("role");
    }

    private static Asked asked(Endpoint endpoint, CaseRow report) {
        String path = endpoint.path().replace("{case}", report.id().hex()).replace("{channel}", "z").replace("{name}", "index").replace("{form}", "1").replaceAll("\\{\\w+}", "x");
        return new Asked(endpoint.method(), path, endpoint.type(), new byte[0]);
    }

    @OnBothDatabases
    void aRoleOpensNothingOfATeamThatTheDirectoryDoesNotLetHerRead(Database database) {
        Desk desk = new Desk(database);
        CaseRow report = desk.report();
        String ids = "{\"ids\":[\"" + report.messages().get(0).id().hex() + "\"]}";
        assertEquals(200, desk.ask("triage", Asked.json("/desk/api/envelopes", ids)).status());
        assertEquals(404, desk.ask("outsider", Asked.json("/desk/api/envelopes", ids)).status());
        assertEquals("{\"cases\":[]}", desk.ask("outsider", Asked.get("/desk/api/inbox")).text());
        for (String act : List.of("work", "reply", "handover/z", "keep", "delete")) {
            byte[] body = desk.envelopes.next().bytes().toArray();
            assertEquals(404, desk.ask("outsider", Asked.bytes("POST", "/desk/api/cases/" + report.id().hex() + "/" + act, body)).status(), act);
        }
    }

    @OnBothDatabases
    void theTokenIsAskedForWithEveryChange(Database database) {
        Desk desk = new Desk(database);
        CaseRow report = desk.report();
        FrontOfDesk.Session withoutToken = new FrontOfDesk.Session(desk.login("triage").cookie(), "");
        endpoints().values().stream().filter(endpoint -> !endpoint.method().equals("GET") && !endpoint.path().matches("/desk/api/(login|salt)")).forEach(endpoint -> {
            Answer answer = desk.ask(withoutToken, asked(endpoint, report));
            assertEquals("403 csrf", answer.status() + " " + answer.field("code"), endpoint.row());
        });
        assertNotEquals(403, desk.ask(withoutToken, Asked.get("/desk/api/inbox")).status());
    }
}
