package walletlens.app.command;

import java.util.List;

/** The commands. Every one answers; a fault in the use is an answer too. */
public final class Commands {
    private Commands() {
    }

    /** Runs a command. */
    public static Response run(Request request) {
        try {
            switch (request.command()) {
                case "import":
                    return Imports.run(request);
                case "add":
                    return Adds.run(request);
                case "report":
                    return Reports.run(request);
                case "price":
                    return Prices.run(request);
                case "export":
                    return Exports.run(request);
                case "formats":
                    return formats(request);
                default:
                    return Response.usage("There is no command \"" + Plain.oneLine(request.command()) + "\".");
            }
        } catch (Refused refused) {
            return Response.usage(refused.getMessage());
        }
    }

    private static Response formats(Request request) {
        if (request.json()) {
            StringBuilder json = new StringBuilder("{\"import\":[");
            for (Imports.FormatLine format : Imports.formats()) {
                json.append(json.length() > 11 ? "," : "").append(new com.eclipsesource.json.JsonObject()
                        .add("name", format.name()).add("description", format.description()));
            }
            json.append("],\"export\":[\"").append(String.join("\",\"", Exports.FORMATS)).append("\"]}\n");
            return Response.of(json.toString(), new Notes());
        }
        TextTable table = new TextTable("ll", "Import", "Reads");
        Imports.formats().forEach(format -> table.row(format.name(), format.description()));
        List<String> exports = Exports.FORMATS;
        return Response.of(table.text() + "\nExport: " + String.join(", ", exports) + "\n", new Notes());
    }
}
