package walletlens.intake.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Days counted as workbooks count them (ECMA-376 part 1, 18.17.4.1): from 1899-12-31 in the calendar of 1900, which has a
 * 29 February 1900 that never was, or from 1904-01-01 in that of 1904. The fraction is the time of day.
 */
final class SerialDate {
    private static final BigDecimal MILLIS = BigDecimal.valueOf(86_400_000L);
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
    private static final int LEAP_THAT_NEVER_WAS = 60;

    /** The serial number of 9999-12-31 in the calendar of 1900. */
    private static final int LAST = 2_958_465;

    private SerialDate() {
    }

    /**
     * The ISO 8601 text of a serial number; the empty text where it is no day.
     *
     * @param serial the number
     * @param of1904 whether it counts from 1904
     * @param withTime whether its style shows a time of day
     */
    static String text(BigDecimal serial, boolean of1904, boolean withTime) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST + 1L)) >= 0) {
            return "";
        }
        int days = serial.intValue();
        int millis = serial.subtract(BigDecimal.valueOf(days)).multiply(MILLIS).setScale(0, RoundingMode.HALF_UP).intValue();
        if (millis == 86_400_000) {
            days++;
            millis = 0;
        }
        LocalTime time = LocalTime.ofNanoOfDay(millis * 1_000_000L);
        if (days == 0 && !of1904) {
            return time.toString();
        }
        String date = !of1904 && days == LEAP_THAT_NEVER_WAS ? "1900-02-29" : day(days, of1904).toString();
        return withTime || millis != 0 ? date + "T" + time : date;
    }

    private static LocalDate day(int days, boolean of1904) {
        return of1904 ? FIRST_1904.plusDays(days) : BEFORE_1900.plusDays(days > LEAP_THAT_NEVER_WAS ? days - 1 : days);
    }
}
