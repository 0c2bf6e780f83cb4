package nl.luwte.infra.bench;

import java.util.Arrays;
import java.util.Locale;

/** Measurements of one thing, all in one unit. */
final class Sample {
    private final double[] values;

    Sample(double... values) {
        this.values = values.clone();
        Arrays.sort(this.values);
    }

    double median() {
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    double least() {
        return values[0];
    }

    double most() {
        return values[values.length - 1];
    }

    /** Median, least and most, with so many decimals. */
    String text(int decimals, String unit) {
        String number = "%." + decimals + "f";
        return String.format(Locale.ROOT, number + " %s (" + number + " to " + number + ", %d runs)", median(), unit, least(), most(), values.length);
    }
}
