package nl.luwte.i18n.json;

/** Where a reader brings what is wrong: a page stops at the first fault, a check goes on and hears them all. */
public interface Faults {
    Faults STOP = fault -> {
        throw fault;
    };

    void add(DataException fault);
}
