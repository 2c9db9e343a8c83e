package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of tables, columns and choices, in every language. */
class TableWordingTest {

    @Test
    void the_values_of_a_pack_are_called_by_its_names() {
        Wording french = TableWording.in(Locale.FRENCH, Folder.MOROCCO);

        for (ProgrammeTable table : ProgrammeTable.all()) {
            for (TableColumn column : table.columns()) {
                for (Argument.Term choice : column.choices(Folder.MOROCCO)) {
                    boolean isNamed = french.label("term." + choice.kind() + "." + choice.code())
                                    .isPresent()
                            || !french.term(choice).equals(choice.code());
                    assertThat(isNamed || choice.kind().equals("district"))
                            .as("%s of %s", choice, column)
                            .isTrue();
                }
            }
        }
        assertThat(french.term(new Argument.Term("country", "RW"))).isEqualTo("Rwanda");
        assertThat(french.term(new Argument.Term("region", "MA-99"))).isEqualTo("MA-99");
        assertThat(TableWording.in(Locale.FRENCH).term(new Argument.Term("country", "MA")))
                .isEqualTo("Maroc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void every_table_column_and_choice_is_worded_and_no_word_is_left_over(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        Wording wording = TableWording.in(locale, Folder.MOROCCO);
        Map<String, String> lines =
                lines(language.equals("en") ? "tables.properties" : "tables_" + language + ".properties");
        Set<String> used = new HashSet<>();

        for (ProgrammeTable table : ProgrammeTable.all()) {
            used.add("table." + table.name());
            assertThat(table.meaning(wording)).isEqualTo(lines.get("table." + table.name()));
            for (TableColumn column : table.columns()) {
                String own = "column." + table.name() + "." + column.name();
                String shared = "column." + column.name();
                used.add(lines.containsKey(own) ? own : shared);
                assertThat(lines.getOrDefault(own, lines.get(shared)))
                        .as(own)
                        .isNotBlank()
                        .doesNotEndWith(".");
                assertThat(column.meaning(wording).replace('\u00a0', ' '))
                        .isEqualTo(lines.getOrDefault(own, lines.get(shared)));
                for (Argument.Term choice : column.choices()) {
                    String term = "term." + choice.kind() + "." + choice.code();
                    used.add(term);
                    assertThat(wording.label(term).isPresent()
                                    || !wording.term(choice).equals(choice.code()))
                            .as("words for %s", choice)
                            .isTrue();
                }
            }
        }
        for (ColumnKind kind : ColumnKind.values()) {
            used.add("term.column-kind." + kind);
            assertThat(lines).containsKey("term.column-kind." + kind);
        }
        assertThat(used).containsAll(lines.keySet());
    }

    @Test
    void the_languages_word_the_same() throws IOException {
        assertThat(lines("tables_fr.properties").keySet())
                .isEqualTo(lines("tables.properties").keySet());
        assertThat(lines("tables_ar.properties").keySet())
                .isEqualTo(lines("tables.properties").keySet());
        assertThat(lines("tables_ar.properties").values()).noneMatch(words -> words.matches(".*[;?].*| ,.*"));
    }

    private static Map<String, String> lines(String bundle) throws IOException {
        Properties lines = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(ProgrammeTable.class.getResourceAsStream(bundle)), StandardCharsets.UTF_8)) {
            lines.load(in);
        }
        Map<String, String> all = new TreeMap<>();
        lines.stringPropertyNames().forEach(name -> all.put(name, lines.getProperty(name)));
        return all;
    }
}
