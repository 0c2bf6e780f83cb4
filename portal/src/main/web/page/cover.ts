/**
 * Personal text is covered while the page is out of sight, so that the picture in the list of open apps does not show it, and removed when the page is left.
 */

/**
 * @param root element that holds personal text
 * @param forget drops what the page's own variables hold
 */
export function guard(root: HTMLElement, forget: () => void): void {
  document.addEventListener('visibilitychange', () => {
    root.classList.toggle('covered', document.visibilityState === 'hidden');
  });
  addEventListener('pagehide', () => {
    forget();
    root.replaceChildren();
  });
}
