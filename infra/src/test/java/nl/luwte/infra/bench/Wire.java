package nl.luwte.infra.bench;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.luwte.infra.bench.Chromium.Profile;

/** What a page fetches: address below the origin to bytes received, headers included. */
final class Wire {
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, Long> received = new LinkedHashMap<>();

    /** Watches a page from now on. */
    static Wire of(Profile profile, String origin) {
        Wire wire = new Wire();
        profile.tools().on("Network.requestWillBeSent", event -> {
            String address = event.getAsJsonObject("request").get("url").getAsString();
            if (address.startsWith("http")) {
                wire.addresses.put(id(event), address.startsWith(origin) ? address.substring(origin.length()) : address);
            }
        });
        profile.tools().on("Network.loadingFinished", event -> wire.received.put(id(event), event.get("encodedDataLength").getAsLong()));
        profile.tools().send("Network.enable");
        return wire;
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    int requests() {
        return addresses.size();
    }

    long bytes() {
        return bytesOf("");
    }

    /** Of files whose address holds this text. */
    long bytesOf(String part) {
        return addresses.entrySet().stream().filter(entry -> entry.getValue().contains(part)).mapToLong(entry -> received.getOrDefault(entry.getKey(), 0L)).sum();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        addresses.forEach((id, address) -> text.append("  ").append(received.getOrDefault(id, 0L)).append(' ').append(address).append('\n'));
        return text.toString();
    }
}
