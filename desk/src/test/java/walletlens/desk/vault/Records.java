package walletlens.desk.vault;

/** Records for tests, each with an id of its own. */
final class Records {
    private Records() {
    }

    static String record(int number, int part, String note) {
        String digits = Integer.toString(1_000_000 + number).substring(1);
        return "{\"id\":\"2026-11-22T15:" + digits.substring(0, 2) + ":" + String.format("%02d", Integer.parseInt(digits.substring(2, 4)) % 60)
            + "." + String.format("%03d", number % 1000) + "Z-000" + part + "-1a2b3c4d\",\"n\":" + number + ",\"note\":\"" + note + "\"}";
    }
}
