package walletlens.app.screen;

import gg.jte.Content;
import java.util.List;
import walletlens.app.page.Region;

/**
 * A region where a template puts it: its name and its content.
 *
 * @param name the region's name
 * @param content what stands in it
 */
public record Inside(String name, Content content) {
    /** The slots of regions, in their order. */
    static List<Inside> all(List<Region> regions, Region.Slots slots) {
        return regions.stream().map(region -> new Inside(region.name(), slots.of(region.name()))).toList();
    }
}
