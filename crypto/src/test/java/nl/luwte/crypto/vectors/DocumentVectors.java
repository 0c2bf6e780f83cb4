package nl.luwte.crypto.vectors;

import java.util.Map;
import java.util.TreeMap;
import nl.luwte.crypto.bytes.Bytes;

/** Strict JSON and what it is not. */
final class DocumentVectors {
    private DocumentVectors() {
    }

    static Map<String, Vector> make() {
        Map<String, Vector> cases = new TreeMap<>();
        put(cases, "ok", "ok", "every kind of value, white space between tokens",
                "{ \"text\": \"\\u00e9\\n\\ud83d\\ude00 ș 中\", \"numbers\": [0, -1, 9007199254740991, -9007199254740991],\n\t\"other\": [true, false, null, {}, []] }");
        put(cases, "ok_depth_16", "ok", "arrays nested 16 deep around a number", "[".repeat(16) + "1" + "]".repeat(16));
        put(cases, "ok_top_string", "ok", "the top value is a string", "\"a\"");
        put(cases, "ok_proto_key", "ok", "a key that means something to JavaScript", "{\"__proto__\":1,\"constructor\":2}");
        put(cases, "depth_17", "json", "arrays nested 17 deep", "[".repeat(17) + "]".repeat(17));
        put(cases, "duplicate_key", "json", "a key twice", "{\"a\":1,\"a\":1}");
        put(cases, "duplicate_key_escaped", "json", "a key twice, once escaped", "{\"a\":1,\"\\u0061\":1}");
        put(cases, "lone_surrogate", "json", "an escaped high surrogate alone", "\"\\ud83d\"");
        put(cases, "lone_low_surrogate", "json", "an escaped low surrogate before a high one", "\"\\ude00\\ud83d\"");
        put(cases, "not_nfc", "json", "e and a combining acute accent", "\"e\\u0301\"");
        put(cases, "not_nfc_key", "json", "a key that is not in NFC", "{\"e\u0301\":1}");
        put(cases, "fraction", "json", "1.0 is not an integer", "1.0");
        put(cases, "exponent", "json", "1e3 is not an integer", "1e3");
        put(cases, "minus_zero", "json", "-0", "-0");
        put(cases, "leading_zero", "json", "01", "01");
        put(cases, "plus", "json", "+1", "+1");
        put(cases, "too_large", "json", "2 to the power 53", "9007199254740992");
        put(cases, "too_small", "json", "minus 2 to the power 53", "-9007199254740992");
        put(cases, "very_large", "json", "a number of 40 digits", "1".repeat(40));
        put(cases, "bytes_after", "json", "a line feed after the top value", "{}\n");
        put(cases, "second_value", "json", "two values", "{}{}");
        put(cases, "empty", "json", "no bytes", "");
        put(cases, "trailing_comma", "json", "a comma before the end", "[1,]");
        put(cases, "single_quotes", "json", "single quotes", "{'a':1}");
        put(cases, "control_character", "json", "a raw line feed in a string", "\"a\nb\"");
        put(cases, "bad_escape", "json", "an escape that JSON does not have", "\"\\x41\"");
        put(cases, "unfinished", "json", "an object without end", "{\"a\":1");
        put(cases, "nan", "json", "NaN", "NaN");
        put(cases, "comment", "json", "a comment", "{/**/}");
        put(cases, "form_feed", "json", "white space that JSON does not have", "[\f1]");
        put(cases, "byte_order_mark", "json", "a byte order mark", "\ufeff{}");
        cases.put("not_utf8", Vector.expecting("encoding", "bytes that are not UTF-8")
                .withBody(Bytes.concat(Bytes.ofUtf8("\""), Bytes.of((byte) 0xff), Bytes.ofUtf8("\""))));
        cases.put("raw_surrogate", Vector.expecting("encoding", "a surrogate encoded as if it were a character")
                .withBody(Bytes.concat(Bytes.ofUtf8("\""), Bytes.fromHex("eda080"), Bytes.ofUtf8("\""))));
        cases.put("overlong", Vector.expecting("encoding", "a slash in two bytes")
                .withBody(Bytes.concat(Bytes.ofUtf8("\""), Bytes.fromHex("c0af"), Bytes.ofUtf8("\""))));
        return cases;
    }

    private static void put(Map<String, Vector> cases, String name, String expect, String about, String text) {
        cases.put(name, Vector.expecting(expect, about).withBody(Bytes.ofUtf8(text)));
    }
}
