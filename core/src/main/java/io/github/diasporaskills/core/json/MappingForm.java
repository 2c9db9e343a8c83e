package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.io.ColumnMapping;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A saved mapping of columns, in the form of its own files; the version is that of the document around it. */
final class MappingForm implements DocumentForm<ColumnMapping> {

    @Override
    public void write(ColumnMapping value, JsonGenerator out) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), value.toJson())) {
            parser.nextToken();
            out.writeStartObject();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (!name.equals("schema")) {
                    out.writeName(name);
                    out.copyCurrentStructure(parser);
                }
            }
            out.writeEndObject();
        }
    }

    @Override
    public Optional<ColumnMapping> read(DocumentNode node) {
        return Optional.of(ColumnMapping.from(node));
    }
}
