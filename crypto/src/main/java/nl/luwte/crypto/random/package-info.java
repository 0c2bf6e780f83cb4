/** The one source of randomness. Everybody may call it. It must never hold a substitute for tests: those live in the test sources. */
package nl.luwte.crypto.random;
