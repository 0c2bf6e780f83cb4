package nl.luwte.infra.cli;

import java.io.PrintWriter;
import java.net.URI;
import nl.luwte.infra.demo.Demo;
import nl.luwte.infra.demo.Login;

/** What a person who started a demo is told. */
final class Welcome {
    private Welcome() {}

    static void print(Demo demo, URI address, PrintWriter out) {
        out.println();
        out.println("This is a demo: every name and every report in it is invented. Write nothing real into it.");
        out.println();
        out.println("Region:            " + demo.region());
        out.println("For a reporter:    " + address + "/");
        out.println("For care workers:  " + address + "/desk");
        out.println();
        printLogins(demo, out);
        out.println();
        out.println("Stop with Ctrl-C.");
        out.flush();
    }

    static void printLogins(Demo demo, PrintWriter out) {
        String row = "%-20s  %-29s  %s%n";
        out.printf(row, "Account", "Roles", "Passphrase");
        for (Login login : demo.logins()) {
            out.printf(row, login.account(), String.join(", ", login.roles()), login.passphrase());
        }
        out.flush();
    }
}
