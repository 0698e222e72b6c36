package walletlens.risk;

/**
 * The lower triangular root of a correlation matrix: L with L L' = the matrix (A.-L. Cholesky; G. Golub and C. Van Loan,
 * Matrix Computations, 4.2). Correlations measured over different spans need not fit together; then the matrix is drawn
 * towards independence, a hundredth at a time, until it has a root.
 */
final class Cholesky {
    private static final double SMALLEST = 1e-10;

    private Cholesky() {
    }

    static double[][] root(double[][] correlation) {
        for (int hundredth = 0; hundredth <= 100; hundredth++) {
            double[][] root = tried(correlation, 1 - hundredth / 100.0);
            if (root.length == correlation.length) {
                return root;
            }
        }
        throw new IllegalArgumentException("not a correlation matrix");
    }

    /** The root of the matrix with its correlations so much smaller; empty where it has none. */
    private static double[][] tried(double[][] correlation, double kept) {
        int n = correlation.length;
        double[][] root = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? 1 : correlation[i][j] * kept;
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                if (i == j) {
                    // Two kinds that move as one leave nothing of their own; a little less than nothing is rounding.
                    if (sum < -SMALLEST) {
                        return new double[0][];
                    }
                    root[i][i] = sum <= SMALLEST ? 0 : Math.sqrt(sum);
                } else {
                    root[i][j] = root[j][j] == 0 ? 0 : sum / root[j][j];
                }
            }
        }
        return root;
    }
}
