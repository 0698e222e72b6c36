package walletlens.app.page;

/**
 * New HTML for a region.
 *
 * @param region the region's name, as its {@code data-region} says
 * @param html its whole inner HTML
 */
public record Patch(String region, String html) {
}
