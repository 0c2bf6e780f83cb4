/**
 * How a care worker's keys are kept (docs/format/custody.md). The server calls {@code AuthVerifier}, {@code OuterSeal} and
 * {@code FakeSalt} only; the rest is for her device, tests and tools. It must never see a passphrase on the server.
 */
package nl.luwte.crypto.custody;
