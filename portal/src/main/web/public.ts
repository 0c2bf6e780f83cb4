/** What every page loads, and nothing more. */
import { armExit } from './component/head/exit.ts';

armExit();
// A page kept by the browser for going back is not shown again: what stood in it may have been cleared.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
