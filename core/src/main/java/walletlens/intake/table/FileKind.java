package walletlens.intake.table;

import java.util.Locale;

/** Tells by its first bytes what a file is, whatever its name says. */
final class FileKind {
    private static final int LOOK = 8192;

    private FileKind() {
    }

    /** Whether it is a zip archive, as workbooks are. */
    static boolean isZip(byte[] bytes) {
        return starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 'P', 'K', 5, 6);
    }

    /** Why a file that is no zip is no text of a table either; the empty text where it may be one. */
    static String refusal(byte[] bytes) {
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return holds(bytes, wide("EncryptedPackage"))
                    ? "This workbook is protected by a password; save it without one."
                    : "This is a workbook of old Excel (.xls); save it as .xlsx or .csv.";
        }
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            return "This is a PDF, not a table; look for an export as CSV or Excel.";
        }
        if (starts(bytes, 0x89, 'P', 'N', 'G') || starts(bytes, 0xFF, 0xD8, 0xFF) || starts(bytes, 'G', 'I', 'F', '8')) {
            return "This is a picture, not a table.";
        }
        if (starts(bytes, 0x1F, 0x8B) || starts(bytes, '7', 'z', 0xBC, 0xAF) || starts(bytes, 'R', 'a', 'r', '!')) {
            return "This is a packed archive; unpack it first.";
        }
        return starts(bytes, '{', '\\', 'r', 't', 'f') ? "This is a text document (RTF), not a table." : "";
    }

    /** Why a text is no table; the empty text where it may be one. */
    static String refusal(String text) {
        String start = text.substring(0, Math.min(LOOK, text.length())).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<table") || start.startsWith("<head")) {
            return "This is a web page (HTML), not a table; look for an export as CSV or Excel.";
        }
        if (start.startsWith("<?xml") || start.startsWith("<!doctype")) {
            return "This is XML, not a table; save it as .xlsx or .csv.";
        }
        int wrong = 0;
        int look = Math.min(LOOK, text.length());
        for (int i = 0; i < look; i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1A;
            wrong += control || c == '\u007f' ? 1 : 0;
        }
        return wrong * 20 > look ? "This is not text: it holds bytes that no table has." : "";
    }

    private static byte[] wide(String text) {
        byte[] bytes = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private static boolean holds(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            int same = 0;
            while (same < part.length && bytes[i + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
