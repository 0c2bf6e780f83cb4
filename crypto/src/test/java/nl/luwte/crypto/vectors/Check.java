package nl.luwte.crypto.vectors;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.luwte.crypto.bytes.Bytes;

/** Runs one case: refuses, or gives what the README says is compared. */
interface Check {
    Map<String, String> run(Vector vector);

    /** Collects what is compared. */
    final class Found {
        private final Map<String, String> values = new LinkedHashMap<>();

        Found put(String key, Object value) {
            values.put(key, value instanceof Bytes bytes ? bytes.toBase64url() : String.valueOf(value));
            return this;
        }

        Map<String, String> values() {
            return values;
        }
    }
}
