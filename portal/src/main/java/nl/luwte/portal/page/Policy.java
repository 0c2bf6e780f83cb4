package nl.luwte.portal.page;

/**
 * What a page may load and do (Content Security Policy level 3). Everything is forbidden first; each kind of page opens
 * only what it needs.
 */
public enum Policy {

    /** A page to read: one small script of our own, no form, no request from script. */
    READING("script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'none'; trusted-types 'none'"),

    /**
     * A page that derives keys and seals: WebAssembly for Argon2id, requests to us, and no form that could send what is
     * typed in the clear.
     */
    SEALING(
            "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; trusted-types 'none'"),

    /** The desk: as sealing, with the one Trusted Types policy that Lit's templates make. */
    DESK(
            "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; trusted-types lit-html"),

    /** The labelled page for browsers without script: a form to us, and only the script that leaves the page. */
    PLAIN_FORM("script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; trusted-types 'none'"),

    /** Answers that are not pages. */
    NOTHING("form-action 'none'; trusted-types 'none'; sandbox");

    private final String header;

    Policy(String opened) {
        this.header =
                "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
                        + opened;
    }

    /** Value of the header {@code Content-Security-Policy}. */
    public String header() {
        return header;
    }
}
