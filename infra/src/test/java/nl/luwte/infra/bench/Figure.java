package nl.luwte.infra.bench;

/**
 * One row of the table.
 *
 * @param name what is measured; a row is replaced by a later one of the same name
 * @param target what we want, in words
 * @param measured what was seen
 * @param verdict whether that is good enough
 */
record Figure(String name, String target, String measured, Verdict verdict) {
    /** Whether a target was met; some rows have none and are only seen. */
    enum Verdict {
        MET("met"), MISSED("**missed**"), SEEN("");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        static Verdict of(boolean met) {
            return met ? MET : MISSED;
        }
    }

    static Figure held(String name, String target, String measured, boolean met) {
        return new Figure(name, target, measured, Verdict.of(met));
    }

    static Figure seen(String name, String measured) {
        return new Figure(name, "", measured, Verdict.SEEN);
    }

    String row() {
        return "| " + String.join(" | ", name, target, measured, verdict.word) + " |";
    }
}
