package org.example;

import io.github.diasporaskills.core.json.ProgrammeJson;
import io.github.diasporaskills.core.time.DateRange;
import java.time.LocalDate;
import tools.jackson.databind.json.JsonMapper;

/** A user's program that writes and reads the library's values with a mapper of Jackson's. */
public final class JsonProgram {

    private JsonProgram() {}

    /** Writes a value, reads it back and compares. */
    public static void main(String[] args) {
        DateRange year = DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        JsonMapper mapper =
                JsonMapper.builder().addModule(ProgrammeJson.module()).build();
        String json = mapper.writeValueAsString(year);
        DateRange read = mapper.readValue(json, DateRange.class);
        if (!read.equals(year)) {
            throw new IllegalStateException("Written as " + json + ", read as " + read);
        }
        System.out.println("Written and read: " + json);
    }
}
