/**
 * The screens as people use them, one class each, so that a test reads as the story it tells. A screen finds things by what stands on them, in the language of
 * its reader, and types with the keyboard.
 *
 * <p>Used by the acceptance tests only. A screen waits for what it needs, asserts nothing about a story, and never reads the page's own variables.
 */
package nl.luwte.infra.acceptance.screen;
