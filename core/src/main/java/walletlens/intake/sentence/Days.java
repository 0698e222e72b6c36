package walletlens.intake.sentence;

/** Days written as three numbers. */
final class Days {
    private Days() {
    }

    /** The length of a text that has the form of a day ({@code 3.5.2024}, {@code 03/05/24}, {@code 2024-05-03}); else 0. */
    static int lengthOf(String text) {
        int[] parts = parts(text);
        boolean yearFirst = parts.length == 3 && parts[0] >= 1000;
        boolean yearLast = parts.length == 3 && parts[0] < 100 && parts[1] < 100;
        return yearFirst || yearLast ? text.length() : 0;
    }

    /** The three numbers with one separator between; empty for anything else. Years have two or four digits. */
    static int[] parts(String text) {
        int[] parts = new int[3];
        int part = 0;
        int digits = 0;
        char sign = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                parts[part] = parts[part] * 10 + (c - '0');
                if (++digits > 4) {
                    return new int[0];
                }
            } else if ((c == '.' || c == '/' || c == '-') && (sign == 0 || sign == c) && part < 2 && digits != 3) {
                sign = c;
                part++;
                digits = 0;
            } else {
                return new int[0];
            }
        }
        boolean long0 = parts[0] > 99;
        boolean end = long0 ? digits > 0 && digits <= 2 : digits == 2 || digits == 4;
        return part == 2 && end && parts[1] <= 99 ? parts : new int[0];
    }
}
