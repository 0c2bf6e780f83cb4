/** What pages to read load besides: printing, and reading aloud where the device has a voice of its own. */
import { showButtons } from './reading/buttons.ts';

showButtons();
