package nl.luwte.i18n.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** One reader for every JSON file of this module, by the rules of docs/format/document.md. */
public final class StrictJson {
    private static final long MAX_INTEGER = (1L << 53) - 1;
    private static final int MAX_DEPTH = 16;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build());

    private StrictJson() {
    }

    /**
     * Reads a file that may be hashed: not a byte may follow the top value.
     *
     * @param file name for the error message
     * @throws DataException if the bytes are not strict JSON with an object on top
     */
    public static JsonNode read(String file, byte[] bytes) {
        String text = decode(file, bytes);
        if (!text.endsWith("}")) {
            throw new DataException(file + ": the file must end with its last brace, without a line end");
        }
        return parse(file, text);
    }

    /** Reads a file that is never hashed, where the usual line end after the last brace is welcome. */
    public static JsonNode readLoosely(String file, byte[] bytes) {
        return parse(file, decode(file, bytes));
    }

    private static String decode(String file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new DataException(file + ": not UTF-8", e);
        }
    }

    private static JsonNode parse(String file, String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonNode top = MAPPER.readTree(parser);
            if (top == null || !top.isObject()) {
                throw new DataException(file + ": an object is expected on top");
            }
            if (parser.nextToken() != null) {
                throw new DataException(file + ": something follows the top object");
            }
            checkScalars(file, text);
            return top;
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new DataException(file + line + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new DataException(file + ": " + e.getMessage(), e);
        }
    }

    private static void checkScalars(String file, String text) throws IOException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                    checkString(file, parser.getText());
                } else if (token.isNumeric()) {
                    checkNumber(file, token, parser.getText());
                }
            }
        }
    }

    private static void checkString(String file, String value) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw new DataException(file + ": a lone surrogate");
        }
        if (!Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
            throw new DataException(file + ": not in NFC: " + value);
        }
    }

    private static void checkNumber(String file, JsonToken token, String digits) {
        boolean integer = token == JsonToken.VALUE_NUMBER_INT && !digits.equals("-0") && digits.length() <= 17;
        if (!integer || Math.abs(Long.parseLong(digits)) > MAX_INTEGER) {
            throw new DataException(file + ": not an integer within 2^53-1: " + digits);
        }
    }
}
