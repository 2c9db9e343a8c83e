package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.reason.Argument;
import io.github.diasporaskills.core.reason.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the tables against their readers, which are asked by the values that they take and refuse. */
class TableDescriptionTest {

    /** More choices than this are tried by samples, all of them where checks are full. */
    private static final int MANY = 40;

    private static final String NONSENSE = "qqzzxxkk";

    /** What is said of a cell for what stands in others. */
    private static final Set<ImportReason> BESIDE_THE_POINT =
            Set.of(ImportReason.CELL_NOT_OF_STATE, ImportReason.CELL_UNEXPECTED, ImportReason.CELL_UNEXPECTED_BESIDE);

    @TempDir
    private static Path dir;

    private static ReaderProbe probe;

    @BeforeAll
    static void write() {
        probe = new ReaderProbe(dir);
    }

    static Stream<TableColumn> columns() {
        return ProgrammeTable.all().stream().flatMap(table -> table.columns().stream());
    }

    private static Stream<TableColumn> columns(ColumnKind kind) {
        return columns().filter(column -> column.kind() == kind);
    }

    static Stream<TableColumn> choices() {
        return columns(ColumnKind.CHOICE);
    }

    @Test
    void the_folder_by_which_readers_are_asked_has_every_table_and_column() {
        Folder whole = WholeFolder.in(dir);
        for (ProgrammeTable table : ProgrammeTable.all()) {
            assertThat(whole.rows(table.file()).get(0).keySet())
                    .as(table.file())
                    .containsExactlyInAnyOrderElementsOf(
                            table.columns().stream().map(TableColumn::name).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("columns")
    void a_needed_column_is_missed_and_another_is_not(TableColumn column) throws IOException {
        List<String> missed = probe.without(column).stream()
                .filter(problem -> problem.reason().is(ImportReason.COLUMN_MISSING))
                .map(problem ->
                        problem.location().file() + " " + problem.location().field())
                .toList();

        assertThat(missed).isEqualTo(column.isNeeded() ? List.of(column.table() + " " + column.name()) : List.of());
    }

    @ParameterizedTest
    @MethodSource("choices")
    void every_choice_is_taken_and_nonsense_is_not(TableColumn column) throws IOException {
        List<String> codes =
                column.choices(Folder.MOROCCO).stream().map(Argument.Term::code).toList();
        List<String> tried = sample(codes);
        List<String> values = new ArrayList<>(tried);
        values.add(NONSENSE);
        Map<String, List<List<Problem>>> said = probe.at(column, values, besides(column));
        List<List<Problem>> nonsense = said.get(NONSENSE);

        assertThat(codes).as("choices of %s", column).isNotEmpty().doesNotHaveDuplicates();
        if (!column.isOpen()) {
            assertThat(nonsense).as("nonsense in %s", column).anyMatch(problems -> !problems.isEmpty());
        }
        for (String choice : tried) {
            List<List<Problem>> ofChoice = said.get(choice);
            boolean taken = false;
            for (int row = 0; row < ofChoice.size(); row++) {
                Set<String> refusals = codes(nonsense.get(row));
                taken |= refusals.isEmpty()
                        ? column.isOpen() && ofChoice.get(row).isEmpty()
                        : Collections.disjoint(codes(ofChoice.get(row)), refusals);
            }
            assertThat(taken).as("%s in %s: %s", choice, column, ofChoice).isTrue();
        }
        tellsExactly(column, codes, nonsense);
    }

    /** Where a refusal lists what is taken, it lists what is described. */
    private static void tellsExactly(TableColumn column, List<String> codes, List<List<Problem>> nonsense) {
        Set<List<String>> known = new LinkedHashSet<>();
        for (List<Problem> problems : nonsense) {
            for (Problem problem : problems) {
                if (problem.reason().is(ImportReason.CELL_NOT_LISTED)) {
                    known.add(((Argument.Items) Objects.requireNonNull(
                                    problem.reason().arguments().get("known")))
                            .values());
                }
            }
        }
        if (column.table().equals("steps.csv") && column.name().equals("state")) {
            Set<String> ofAllKinds = new LinkedHashSet<>();
            known.forEach(ofAllKinds::addAll);
            assertThat(ofAllKinds).containsExactlyInAnyOrderElementsOf(codes);
        } else if (isChain(column) || (!column.choices().isEmpty() && !isOfCountries(column))) {
            assertThat(known).as("choices told at %s", column).containsExactly(codes);
        } else {
            assertThat(known).as("choices told at %s", column).isEmpty();
        }
    }

    private static boolean isOfCountries(TableColumn column) {
        return column.choices().get(0).kind().equals("country");
    }

    private static boolean isChain(TableColumn column) {
        return column.name().equals("chain") || column.name().equals("urgency");
    }

    private static List<String> sample(List<String> codes) {
        int most = MANY * Integer.getInteger("checks.percent", 1);
        if (codes.size() <= most) {
            return codes;
        }
        List<String> shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, new Random(20261122));
        return shuffled.subList(0, most);
    }

    /** What a choice depends on, with the values that it may have. */
    private static Map<String, List<String>> besides(TableColumn column) {
        String other = switch (column.name()) {
            case "specialty", "council", "authorisationBody" -> "profession";
            case "region" -> "regionScheme";
            case "district" -> "region";
            case "state" -> column.table().equals("steps.csv") ? "kind" : "";
            default -> "";
        };
        return ProgrammeTable.named(column.table())
                .flatMap(table -> table.column(other))
                .map(known -> Map.of(
                        other,
                        known.choices(Folder.MOROCCO).stream()
                                .map(Argument.Term::code)
                                .toList()))
                .orElse(Map.of());
    }

    private static Set<String> codes(List<Problem> problems) {
        Set<String> codes = new HashSet<>();
        problems.stream()
                .map(Problem::reason)
                .filter(reason -> BESIDE_THE_POINT.stream().noneMatch(reason::is))
                .forEach(reason -> codes.add(reason.code()));
        return codes;
    }

    private void refuses(TableColumn column, String value, ImportReason code) throws IOException {
        assertThat(probe.at(column, List.of(value), Map.of()).get(value))
                .as("%s in %s", value, column)
                .anyMatch(problems ->
                        problems.stream().anyMatch(problem -> problem.reason().is(code)));
    }

    private void takes(TableColumn column, String value, ImportReason code) throws IOException {
        assertThat(probe.at(column, List.of(value), Map.of()).get(value))
                .as("%s in %s", value, column)
                .allMatch(problems ->
                        problems.stream().noneMatch(problem -> problem.reason().is(code)));
    }

    private void refusesSomehow(TableColumn column, String value) throws IOException {
        assertThat(probe.at(column, List.of(value), Map.of()).get(value))
                .as("%s in %s", value, column)
                .anyMatch(problems -> problems.stream().anyMatch(Problem::isError));
    }

    @Test
    void days_instants_and_times_are_read_as_such() throws IOException {
        for (TableColumn column : columns(ColumnKind.DAY).toList()) {
            refusesSomehow(column, "31/31/2026");
            refuses(column, "44000", ImportReason.CELL_DAY_SERIAL);
            takes(column, "2026-03-31", ImportReason.CELL_DAY_SERIAL);
        }
        for (TableColumn column : columns(ColumnKind.INSTANT).toList()) {
            refuses(column, NONSENSE, ImportReason.CELL_NOT_INSTANT);
            takes(column, "2026-03-31", ImportReason.CELL_NOT_INSTANT);
            takes(column, "2026-03-31T09:30+01:00", ImportReason.CELL_NOT_INSTANT);
        }
        for (TableColumn column : columns(ColumnKind.CLOCK_TIME).toList()) {
            refuses(column, "2026-03-31", ImportReason.CELL_NOT_LOCAL_TIME);
            takes(column, "2026-03-31T09:30", ImportReason.CELL_NOT_LOCAL_TIME);
        }
    }

    /** The version of a protocol stands in its parts as well, where it is part of what they refer to. */
    private static boolean isPartOfReference(TableColumn column) {
        return column.name().equals("version") && column.table().startsWith("protocol-");
    }

    @Test
    void whole_numbers_are_taken_within_their_range_and_no_further() throws IOException {
        for (TableColumn column : columns(ColumnKind.WHOLE_NUMBER).toList()) {
            if (isPartOfReference(column)) {
                continue;
            }
            int least = column.least().orElseThrow();
            refusesSomehow(column, NONSENSE);
            takes(column, Integer.toString(least), ImportReason.CELL_OUT_OF_RANGE);
            refuses(column, Integer.toString(least - 1), ImportReason.CELL_OUT_OF_RANGE);
            if (column.most().isPresent()) {
                int most = column.most().getAsInt();
                takes(column, Integer.toString(most), ImportReason.CELL_OUT_OF_RANGE);
                refuses(column, Integer.toString(most + 1), ImportReason.CELL_OUT_OF_RANGE);
            }
        }
    }

    @Test
    void quantities_amounts_counts_and_numbers_with_names_are_read_as_such() throws IOException {
        for (TableColumn column : columns(ColumnKind.QUANTITY).toList()) {
            refuses(column, "0", ImportReason.CELL_NOT_POSITIVE);
        }
        for (TableColumn column : columns(ColumnKind.AMOUNT).toList()) {
            refuses(column, "0 EUR", ImportReason.CELL_NOT_POSITIVE);
            refusesSomehow(column, "12");
        }
        for (TableColumn column : columns(ColumnKind.COUNT).toList()) {
            refusesSomehow(column, NONSENSE);
        }
        for (TableColumn column : columns(ColumnKind.NUMBERED).toList()) {
            int most = column.most().orElseThrow();
            refuses(column, NONSENSE, ImportReason.CELL_NOT_NUMBERED);
            refuses(column, "cardiology:" + (most + 1), ImportReason.CELL_NOT_NUMBERED);
            takes(column, "cardiology:" + most, ImportReason.CELL_NOT_NUMBERED);
            takes(column, "cardiology:" + column.least().orElseThrow(), ImportReason.CELL_NOT_NUMBERED);
        }
    }

    @Test
    void languages_indicators_and_pseudonyms_are_read_as_such() throws IOException {
        for (TableColumn column : columns(ColumnKind.LANGUAGE_SKILLS).toList()) {
            refuses(column, "qq:C1", ImportReason.LANGUAGE_UNKNOWN);
            takes(column, "fr:C1;ar:NATIVE", ImportReason.LANGUAGE_UNKNOWN);
        }
        for (TableColumn column : columns(ColumnKind.INDICATOR).toList()) {
            refuses(column, NONSENSE, ImportReason.CELL_NOT_LISTED);
        }
        for (TableColumn column : columns(ColumnKind.PERSON).toList()) {
            refuses(column, "somebody@example.org", ImportReason.CELL_NOT_PSEUDONYM);
            takes(column, "P-17", ImportReason.CELL_NOT_PSEUDONYM);
        }
    }

    @Test
    void what_a_reference_leads_to_is_looked_for_in_the_table_described() throws IOException {
        for (TableColumn column : columns(ColumnKind.REFERENCE).toList()) {
            String table = column.refersTo().orElseThrow();
            assertThat(ProgrammeTable.named(table)).as("%s", column).isPresent();
            assertThat(probe.everywhere(column, "Q-404"))
                    .as("%s", column)
                    .anyMatch(problem -> (problem.reason().is(ImportReason.REFERENCE_UNKNOWN)
                                    || problem.reason().is(ImportReason.PART_UNKNOWN))
                            && problem.location().file().equals(column.table())
                            && isOf(problem, table, column));
        }
    }

    /** A session stands in the same record: where it is missing, its shifts are. */
    private static boolean isOf(Problem problem, String table, TableColumn column) {
        Argument file = problem.reason().arguments().get("file");
        String told = file == null ? "" : file.words(Locale.ROOT);
        return told.equals(table) || (column.name().equals("session") && told.equals(ShiftRows.FILE));
    }

    @Test
    void words_and_codes_of_no_list_are_taken() throws IOException {
        for (TableColumn column : columns(ColumnKind.TEXT).toList()) {
            assertThat(probe.at(column, List.of("words 7"), Map.of()).get("words 7"))
                    .as("%s", column)
                    .anyMatch(problems -> codes(
                                    problems.stream().filter(Problem::isError).toList())
                            .isEmpty());
        }
        for (TableColumn column : columns(ColumnKind.CODE).toList()) {
            refusesSomehow(column, "no code: of any kind; at *all*");
        }
    }

    @Test
    void a_reader_that_takes_a_column_for_something_else_is_told() {
        Columns columns =
                new Columns("t.csv", List.of(TableColumn.day("on"), TableColumn.choice("g", Gender.class)), List.of());

        assertThatThrownBy(() -> columns.expect(0, ColumnKind.INSTANT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("t.csv: on");
        assertThatThrownBy(() -> columns.expect(1, Choices.YES_NO)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> columns.expectList(1, Choices.GENDERS)).isInstanceOf(IllegalStateException.class);
        columns.expect(1, Choices.GENDERS);
    }

    @Test
    void a_table_is_found_by_its_file_and_by_its_name() {
        ProgrammeTable experts = ProgrammeTable.named("experts.csv").orElseThrow();

        assertThat(ProgrammeTable.named("experts").orElseThrow().file()).isEqualTo("experts.csv");
        assertThat(experts.name()).isEqualTo("experts");
        assertThat(experts).hasToString("experts.csv");
        assertThat(ProgrammeTable.named("expert")).isEmpty();
        assertThat(experts.column("quota").orElseThrow().most()).hasValue(1000);
        assertThat(experts.column("quotum")).isEmpty();
    }
}
