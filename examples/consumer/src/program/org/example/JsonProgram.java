package org.example;

import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.reason.Wording;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A user's program that maps JSON beside what the library reads itself. */
public final class JsonProgram {

    private JsonProgram() {}

    /** Reads a document, finds the library's words and writes JSON. */
    public static void main(String[] args) {
        Document document = Document.parse("programme.json", "{\"name\": \"Pilot\"}");
        Wording words = Wording.in(Locale.FRENCH);
        String json = JsonMapper.builder().build().writeValueAsString(Map.of("read", document.toString()));
        System.out.println("The library answers: " + json + ", " + words.locale());
    }
}
