package io.github.diasporaskills.examples.architecture.offending.core.people;

import de.siegmar.fastcsv.reader.CsvReader;

/** A person that reads CSV. */
public final class PersonThatKnowsCsv {
    Object reader() {
        return CsvReader.builder();
    }
}
