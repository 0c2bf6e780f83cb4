package nl.luwte.crypto.document;

import java.text.Normalizer;

/** What a string must be in both directions: NFC, without lone surrogates. */
final class JsonText {
    private JsonText() {
    }

    static boolean isStrict(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }
}
