package nl.luwte.i18n.questionnaire;

import nl.luwte.i18n.json.DataException;

/** Where a reader brings what is wrong: a page stops at the first fault, the check goes on and hears them all. */
interface Faults {
    Faults STOP = fault -> {
        throw fault;
    };

    void add(DataException fault);
}
