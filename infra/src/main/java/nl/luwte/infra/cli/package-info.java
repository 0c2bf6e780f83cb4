/**
 * The command line, {@code luwte}: reads arguments, prints, and returns an exit code (0 done, 1 failed, 2 wrong arguments).
 *
 * <p>Called by people and by the scripts at the root of the repository. Holds no rule of its own about keys or files; the only package that prints, and it
 * prints a passphrase only of a demo.
 */
package nl.luwte.infra.cli;
