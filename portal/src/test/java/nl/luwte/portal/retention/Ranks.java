package nl.luwte.portal.retention;

import java.util.List;

/**
 * Spearman's rank correlation between the order in which things came and a number that each left: 1 and -1 tell the
 * order, 0 tells nothing.
 */
final class Ranks {

    private Ranks() {}

    /** @param left what each left, in the order in which they came; distinct numbers */
    static double correlation(List<Long> left) {
        int count = left.size();
        if (left.stream().distinct().count() != count) {
            throw new IllegalArgumentException("ties: " + left);
        }
        List<Long> sorted = left.stream().sorted().toList();
        long squares = 0;
        for (int came = 0; came < count; came++) {
            long apart = came - sorted.indexOf(left.get(came));
            squares += apart * apart;
        }
        return 1 - 6.0 * squares / (count * ((double) count * count - 1));
    }
}
