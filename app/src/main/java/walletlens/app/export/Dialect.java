package walletlens.app.export;

import java.util.Locale;

/** What the three journal formats accept in names and texts. */
enum Dialect {
    HLEDGER("hledger", 4000) {
        @Override
        String commodity(String wish) {
            return quotable(wish);
        }

        @Override
        String account(String wish) {
            return segment(wish);
        }
    },
    LEDGER("ledger", 4000) {
        @Override
        String commodity(String wish) {
            return quotable(wish);
        }

        @Override
        String account(String wish) {
            return segment(wish);
        }
    },
    BEANCOUNT("beancount", 0) {
        /** {@code [A-Z][A-Z0-9'._-]{0,22}[A-Z0-9]}, as its manual says. */
        @Override
        String commodity(String wish) {
            StringBuilder name = new StringBuilder();
            String upper = wish.toUpperCase(Locale.ROOT);
            for (int i = 0; i < upper.length() && name.length() < 24; i++) {
                char c = upper.charAt(i);
                boolean letter = c >= 'A' && c <= 'Z';
                boolean fits = letter || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-' || c == '\'';
                if (name.length() == 0 && !letter) {
                    name.append('X');
                }
                name.append(fits ? c : '-');
            }
            while (name.length() > 1 && !isWordChar(name.charAt(name.length() - 1))) {
                name.setLength(name.length() - 1);
            }
            while (name.length() < 2) {
                name.append('X');
            }
            return name.toString();
        }

        /** {@code [A-Z0-9][A-Za-z0-9-]*}. */
        @Override
        String account(String wish) {
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < wish.length(); i++) {
                char c = wish.charAt(i);
                boolean fits = c < 128 && Character.isLetterOrDigit(c);
                if (fits) {
                    name.append(name.length() == 0 ? Character.toUpperCase(c) : c);
                } else if (name.length() > 0 && name.charAt(name.length() - 1) != '-') {
                    name.append('-');
                }
            }
            return name.length() == 0 ? "Account" : name.toString();
        }

        @Override
        boolean reserves(String commodity) {
            return commodity.equals("TRUE") || commodity.equals("FALSE") || commodity.equals("NULL");
        }
    };

    private final String code;
    private final int longestLine;

    Dialect(String code, int longestLine) {
        this.code = code;
        this.longestLine = longestLine;
    }

    /** The format's name. */
    String code() {
        return code;
    }

    /** How many bytes a line may have, where there is a bound: ledger reads at most 4096. */
    int longestLine() {
        return longestLine;
    }

    /** The commodity name nearest to a wish. */
    abstract String commodity(String wish);

    /** The account name nearest to a wish. */
    abstract String account(String wish);

    /** Whether a commodity of this name means something else. */
    boolean reserves(String commodity) {
        // Single small letters are ledger's units of time.
        return commodity.length() == 1 && Character.isLowerCase(commodity.charAt(0));
    }

    /** A commodity as it stands beside a number: bare where it is capital letters only, else in quotes. */
    String written(String commodity) {
        if (this == BEANCOUNT) {
            return commodity;
        }
        for (int i = 0; i < commodity.length(); i++) {
            if (commodity.charAt(i) < 'A' || commodity.charAt(i) > 'Z') {
                return '"' + commodity + '"';
            }
        }
        return commodity;
    }

    private static String quotable(String wish) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < wish.length() && i < 60; i++) {
            char c = wish.charAt(i);
            name.append(isWordChar(c) || c == ' ' || c == '.' || c == '-' || c == '_' || c == '/' || c == '&' ? c : '_');
        }
        return name.toString().strip().isEmpty() ? "X" : name.toString().strip();
    }

    /** One part of an account's name: single spaces, nothing that begins a comment, an amount or a virtual posting. */
    private static String segment(String wish) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < wish.length() && i < 120; i++) {
            char c = wish.charAt(i);
            boolean fits = isWordChar(c) || c == '.' || c == '-' || c == '_' || c == '&' || c == '\'';
            boolean space = !fits && c == ' ';
            if (fits) {
                name.append(c);
            } else if (name.length() > 0 && name.charAt(name.length() - 1) != ' ') {
                name.append(space ? ' ' : '-');
            }
        }
        String stripped = name.toString().strip();
        return stripped.isEmpty() ? "Account" : stripped;
    }

    private static boolean isWordChar(char c) {
        return c < 128 ? Character.isLetterOrDigit(c) : Character.isLetter(c) && !Character.isSurrogate(c);
    }
}
