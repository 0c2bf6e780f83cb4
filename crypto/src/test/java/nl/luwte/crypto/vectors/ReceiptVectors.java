package nl.luwte.crypto.vectors;

import java.util.Map;
import java.util.TreeMap;
import nl.luwte.crypto.StreamEntropy;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.receipt.MailboxKeys;
import nl.luwte.crypto.receipt.ReceiptCode;

/** Codes as they are typed, and their keys. */
final class ReceiptVectors {
    private ReceiptVectors() {
    }

    static Map<String, Vector> make() {
        Map<String, Vector> cases = new TreeMap<>();
        ReceiptCode code = ReceiptCode.make(new StreamEntropy("receipt"));
        String digits = String.join("", code.groups());
        Vector plain = derived("28 digits", digits, code);
        cases.put("ok", plain);
        cases.put("ok_groups", plain.with("about", "seven groups, a hyphen, a dash, full stops, a no-break space").with("typed",
                digits.substring(0, 4) + " " + digits.substring(4, 8) + "-" + digits.substring(8, 12) + "\u2013" + digits.substring(12, 16)
                        + "." + digits.substring(16, 20) + "\u00a0" + digits.substring(20, 24) + "  " + digits.substring(24)));
        cases.put("ok_arabic_digits", plain.with("about", "Arabic-Indic digits").with("typed", inScript(digits, 0x660)));
        cases.put("ok_devanagari_digits", plain.with("about", "Devanagari digits").with("typed", inScript(digits, 0x966)));
        cases.put("ok_mathematical_digits", plain.with("about", "digits outside the first plane").with("typed", inScript(digits, 0x1d7ce)));
        cases.put("ok_other_deployment", derived("the same code in another deployment", digits, code, "luwte-other"));
        cases.put("ok_zeros", derived("26 zeros", "0".repeat(26) + "98",
                ReceiptCode.read("0".repeat(26) + "98")));
        bad(cases, "typo", "one digit differs", (char) ('0' + (digits.charAt(0) - '0' + 1) % 10) + digits.substring(1));
        bad(cases, "swapped", "two neighbours swapped", swapped(digits));
        bad(cases, "short", "27 digits", digits.substring(0, 27));
        bad(cases, "long", "29 digits", digits + "0");
        bad(cases, "letter", "the letter O in place of a digit", "O" + digits.substring(1));
        bad(cases, "roman_numeral", "a number that is not a decimal digit", "\u2167" + digits.substring(1));
        bad(cases, "check_01", "a check of 01, which is 98 modulo 97", "0".repeat(26) + "01");
        bad(cases, "empty", "nothing but a hyphen", "-");
        return cases;
    }

    private static Vector derived(String about, String typed, ReceiptCode code) {
        return derived(about, typed, code, Scene.DEPLOYMENT);
    }

    private static Vector derived(String about, String typed, ReceiptCode code, String deployment) {
        try (MailboxKeys keys = MailboxKeys.derive(code, deployment)) {
            return Vector.expecting("ok", about).with("typed", typed).with("deployment", deployment)
                    .with("digits", String.join("", code.groups())).with("auth", keys.auth().verifyingKey().bytes())
                    .with("sign", keys.sign().verifyingKey().bytes())
                    .with("recipient", Bytes.sha256(keys.reading().recipient().publicKey()))
                    .with("case", keys.caseId()).with("mailbox", keys.mailbox());
        }
    }

    private static void bad(Map<String, Vector> cases, String name, String about, String typed) {
        cases.put(name, Vector.expecting("code", about).with("typed", typed).with("deployment", Scene.DEPLOYMENT));
    }

    private static String inScript(String digits, int zero) {
        StringBuilder text = new StringBuilder();
        digits.chars().forEach(digit -> text.appendCodePoint(zero + digit - '0'));
        return text.toString();
    }

    /** Swaps the first two neighbours that differ. */
    private static String swapped(String digits) {
        int at = 0;
        while (digits.charAt(at) == digits.charAt(at + 1)) {
            at++;
        }
        return digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
    }
}
