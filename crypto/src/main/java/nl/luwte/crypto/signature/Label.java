package nl.luwte.crypto.signature;

import nl.luwte.crypto.bytes.Bytes;

/** What a signature is for; one label per purpose, a new version is a new label. */
public enum Label {
    MESSAGE("luwte/1/message"), REQUEST("luwte/1/request"), MEMBER("luwte/1/member"), RESEALED("luwte/1/resealed"),
    DESK_REQUEST("luwte/1/desk-request"), DESK_INDEX("luwte/1/desk-index");

    private final String text;

    Label(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** The bytes that are signed: {@code label || 0x00 || bytes}. */
    public Bytes over(Bytes bytes) {
        return Bytes.labelled(text, bytes);
    }
}
