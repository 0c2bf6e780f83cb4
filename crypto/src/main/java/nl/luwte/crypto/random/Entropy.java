package nl.luwte.crypto.random;

import java.util.ArrayList;
import java.util.List;
import nl.luwte.crypto.bytes.Bytes;

/** Where randomness comes from: {@link SystemEntropy} in production, a repeatable stream in tests. */
public interface Entropy {
    /** That many uniform bytes. */
    Bytes bytes(int count);

    /**
     * A uniform number from 0 to {@code bound - 1}, by rejection sampling over 4 bytes, so that no value is likelier than another.
     *
     * @throws IllegalArgumentException unless {@code bound} is positive
     */
    default int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound");
        }
        long range = 1L << Integer.SIZE;
        long usable = range - range % bound;
        long drawn;
        do {
            Bytes four = bytes(Integer.BYTES);
            drawn = ((long) four.at(0) << 24) | ((long) four.at(1) << 16) | ((long) four.at(2) << 8) | four.at(3);
        } while (drawn >= usable);
        return (int) (drawn % bound);
    }

    /** The items in a uniform random order (Fisher-Yates), in a new list. */
    default <T> List<T> shuffle(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            int other = below(last + 1);
            T kept = shuffled.get(last);
            shuffled.set(last, shuffled.get(other));
            shuffled.set(other, kept);
        }
        return shuffled;
    }
}
