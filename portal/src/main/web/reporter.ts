/** The page of a form; what leaves it is sealed. */
import { begin } from './page/begin.ts';
import { startTelling } from './tell/tell.ts';

begin((env, onForget) => void startTelling(env, onForget));
