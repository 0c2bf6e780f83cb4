package nl.luwte.portal.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.Handovers;
import nl.luwte.portal.cases.RowId;
import nl.luwte.portal.cases.Waiting;

/**
 * Stores the cases that the set-up step of a demo invented, each message under the day it names. What came before today counts as
 * fetched: no team of a demo that has just begun is behind.
 */
final class InventedCases {

    private final CaseStore cases;
    private final Handovers handovers;
    private final Waiting waiting;

    InventedCases(CaseStore cases, Handovers handovers, Waiting waiting) {
        this.cases = cases;
        this.handovers = handovers;
        this.waiting = waiting;
    }

    private record Message(String direction, LocalDate day, Envelope envelope) {

        static List<Message> in(JsonNode json) {
            List<Message> messages = new ArrayList<>();
            json.get("messages").forEach(message -> messages.add(new Message(
                    message.get("direction").textValue(),
                    LocalDate.parse(message.get("day").textValue()),
                    Envelope.parse(Bytes.fromBase64url(message.get("envelope").textValue())))));
            return messages;
        }
    }

    /** One case, and what other teams have of it. */
    void store(JsonNode json, LocalDate today) {
        String channel = json.get("channel").textValue();
        Bytes mailbox = Bytes.sha256(Bytes.fromBase64url(json.get("auth").textValue()));
        List<Message> messages = Message.in(json);
        Message first = messages.get(0);
        cases.open(channel, mailbox, first.envelope(), first.day());
        RowId row = rowOf(first, channel);
        messages.stream().skip(1).forEach(message -> {
            switch (message.direction()) {
                case "in" -> cases.write(mailbox, message.envelope(), message.day());
                case "out" -> cases.reply(row, message.envelope(), message.day());
                default -> cases.work(row, message.envelope(), message.day());
            }
        });
        json.get("handedOver").forEach(team -> handOver(row, team, today));
        fetched(messages, today);
    }

    private void handOver(RowId from, JsonNode json, LocalDate today) {
        String channel = json.get("channel").textValue();
        List<Message> messages = Message.in(json);
        List<Message> given = messages.stream().filter(message -> message.direction().equals("in")).toList();
        RowId row = handovers
                .handOver(from, channel, given.stream().map(Message::envelope).toList(), given.get(0).day())
                .orElseThrow()
                .id();
        messages.stream()
                .filter(message -> !message.direction().equals("in"))
                .forEach(message -> cases.work(row, message.envelope(), message.day()));
        fetched(messages, today);
    }

    private void fetched(List<Message> messages, LocalDate today) {
        waiting.fetched(messages.stream()
                .filter(message -> message.day().isBefore(today))
                .map(message -> cases.message(message.envelope()).orElseThrow())
                .toList());
    }

    private RowId rowOf(Message message, String channel) {
        RowId id = cases.message(message.envelope()).orElseThrow();
        return cases.casesOf(Set.of(id), Set.of(channel)).orElseThrow().iterator().next();
    }
}
