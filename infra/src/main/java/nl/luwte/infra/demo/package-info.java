/**
 * The set-up step of a demo: makes a data folder with guardians, a signed directory, care workers and the invented cases of {@code demo/cases.json}, all new.
 *
 * <pre>
 * offline/                         what a real deployment keeps away from the server
 *   guardians/&lt;id&gt;.seed            Ed25519 seed, base64url
 *   logins.txt                     account, roles, passphrase; tab-separated
 * server/                          what the server reads, the folder luwte.home
 *   luwte.properties               demo, deployment, region, origins (comma-separated), port, database.url; written last
 *   anchor.js                      docs/format/directory.md
 *   directory/0001.note            signed note, number 1
 *   members/&lt;id&gt;.record            self-signed member record
 *   accounts/&lt;account&gt;.json        version, account, member, salt, verifier, blob (docs/format/custody.md)
 *   cases/&lt;n&gt;.json                 channel, auth, messages (direction, day, envelope); handedOver: channel and messages of teams that have it from this one
 *   secrets/&lt;name&gt;.key             request, filler, account, blob: 32 random bytes each, base64url
 *   database/                      empty
 * </pre>
 *
 * <p>Called by the command line and by tests. Must never write a guardian's seed, a passphrase or a care worker's unwrapped key under {@code server/}, and
 * must never be used for a deployment that takes real reports: here one program sees every key.
 */
package nl.luwte.infra.demo;
