/** The first script of the form, small: begins to ask while the large one is still on its way. */
import { askAhead } from './page/ahead.ts';
import { exchange } from './page/net.ts';
import { readPageData } from './page/page-data.ts';

window.luwteAhead = askAhead(exchange, readPageData(document));
