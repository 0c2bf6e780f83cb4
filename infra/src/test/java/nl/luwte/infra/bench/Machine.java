package nl.luwte.infra.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;

/** What it was measured on. */
final class Machine {
    private static final double GIB = 1L << 30;

    private Machine() {}

    static String inWords(String browser) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format("%s, %d cores shared by server, database, load and browser, %.0f GiB, %s, JDK %s%s.", LocalDate.now(), system.getAvailableProcessors(),
                system.getTotalMemorySize() / GIB, System.getProperty("os.name"), System.getProperty("java.vm.version"), browser.isEmpty() ? "" : ", " + browser);
    }
}
