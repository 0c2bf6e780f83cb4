/** The page of the mailbox: what comes is opened here, what leaves is sealed. */
import { startMailbox } from './mailbox/mailbox.ts';
import { begin } from './page/begin.ts';

begin(startMailbox);
