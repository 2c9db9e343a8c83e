package io.github.diasporaskills.accountability.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.accountability.Pilot;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.people.Modality;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.Indicator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationColumnsTest {

    private static final Dimension MODALITY = Dimension.of(Modality.class);
    private static final List<Dimension> ALL =
            List.of(Pilot.GENDER, Dimension.RESIDENCE, MODALITY, Dimension.PROFESSION);
    private static final List<String> GENDERS =
            Pilot.GENDER.listed().stream().map(Category::code).toList();
    private static final List<String> MODALITIES =
            MODALITY.listed().stream().map(Category::code).toList();
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    private static ObservationColumns.Builder columns() {
        return ObservationColumns.by(Pilot.GENDER, Dimension.RESIDENCE, MODALITY, Dimension.PROFESSION);
    }

    /** The same rows with a key each, to be counted the other way. */
    private static final class Rows {

        private final ObservationColumns.Builder columns = columns();
        private final List<Observation> observations = new ArrayList<>();

        void add(LocalDate on, String... codes) {
            columns.add(on, codes);
            Observation observation = Observation.of("row-" + observations.size(), on);
            for (int i = 0; i < codes.length; i++) {
                observation = codes[i] == null ? observation : observation.in(ALL.get(i), codes[i]);
            }
            observations.add(observation);
        }

        List<Observation> of(ReportingPeriod period) {
            return observations.stream()
                    .filter(o -> period.range().contains(o.on()))
                    .toList();
        }

        static Rows drawn(int size, long seed) {
            Random random = new Random(seed);
            Rows rows = new Rows();
            for (int i = 0; i < size; i++) {
                rows.add(
                        DAY.plusDays(random.nextInt(400)),
                        GENDERS.get(random.nextInt(6)),
                        random.nextInt(9) == 0 ? null : "X" + random.nextInt(30),
                        random.nextInt(5) == 0 ? " " : MODALITIES.get(random.nextInt(2)),
                        "P" + (int) (7 * random.nextDouble() * random.nextDouble()));
            }
            return rows;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095, 4096, 4097, 9000})
    void rows_are_counted_as_observations_are(int size) {
        Rows rows = Rows.drawn(size, size);
        ObservationColumns columns = rows.columns.build();
        ReportingPeriod spring = ReportingPeriod.of(DAY.plusDays(10), DAY.plusDays(90));

        for (List<Dimension> by : List.of(
                ALL,
                List.of(Dimension.PROFESSION, Pilot.GENDER),
                List.of(Dimension.RESIDENCE),
                List.of(Dimension.genderNotStatedTogether(), MODALITY))) {
            assertThat(columns.count(by)).isEqualTo(Disaggregation.count(by, rows.observations));
            assertThat(columns.count(spring, by)).isEqualTo(Disaggregation.count(by, rows.of(spring)));
        }
        assertThat(columns.size()).isEqualTo(size);
        assertThat(columns.dimensions()).isEqualTo(ALL);
    }

    @Test
    void both_ends_of_a_period_count_and_periods_without_rows_are_zero() {
        ObservationColumns columns = ObservationColumns.by(Pilot.GENDER)
                .add(DAY, "WOMAN")
                .add(DAY.plusDays(1), "MAN")
                .add(DAY.plusDays(2), "WOMAN")
                .build();
        List<Dimension> gender = List.of(Pilot.GENDER);
        assertThat(columns.count(ReportingPeriod.of(DAY, DAY.plusDays(1)), gender)
                        .total())
                .isEqualTo(2);
        assertThat(columns.count(ReportingPeriod.of(DAY.plusDays(2), DAY.plusDays(9)), gender)
                        .total())
                .isEqualTo(1);
        assertThat(columns.count(ReportingPeriod.year(2024), gender).total()).isZero();
        assertThat(columns.count(ReportingPeriod.year(2026), gender).total()).isZero();
        assertThat(columns.count(ReportingPeriod.of(LocalDate.MIN, LocalDate.MAX), gender)
                        .total())
                .isEqualTo(3);
    }

    @Test
    void what_was_built_stays_as_it_is_when_rows_are_added() {
        ObservationColumns.Builder builder = ObservationColumns.by(Dimension.RESIDENCE);
        for (int i = 0; i < 5000; i++) {
            builder.add(DAY, "FR");
        }
        ObservationColumns before = builder.build();
        for (int i = 0; i < 5000; i++) {
            builder.add(DAY, "BE");
        }
        List<Dimension> residence = List.of(Dimension.RESIDENCE);
        assertThat(before.count(residence))
                .isEqualTo(Disaggregation.of(Dimension.RESIDENCE, 5000, Map.of("FR", 5000L)));
        assertThat(builder.build().count(residence))
                .isEqualTo(Disaggregation.of(Dimension.RESIDENCE, 10_000, Map.of("FR", 5000L, "BE", 5000L)));
    }

    @Test
    void a_row_that_does_not_do_is_refused_whole() {
        ObservationColumns.Builder builder = columns();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(DAY, "WOMAN", "FR", "NEITHER", "nurse"))
                .withMessageContaining("NEITHER");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(DAY, "WOMAN", "FR", "REMOTE"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(LocalDate.MAX, "WOMAN", "FR", "REMOTE", "nurse"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(LocalDate.of(0, 12, 31), "WOMAN", "FR", "REMOTE", "nurse"));
        assertThat(builder.build().size()).isZero();
        builder.add(DAY, "WOMAN", "BE", "REMOTE", "nurse");
        assertThat(builder.build().count(List.of(Dimension.RESIDENCE)).cells().keySet())
                .containsExactly(List.of(Category.of("BE")));
    }

    @Test
    void splits_by_what_the_rows_do_not_say_are_refused() {
        ObservationColumns columns =
                columns().add(DAY, "NOT_ASKED", "FR", "REMOTE", "nurse").build();
        assertThatIllegalArgumentException().isThrownBy(() -> columns.count(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> columns.count(List.of(Dimension.HOST)));
        assertThatIllegalArgumentException().isThrownBy(() -> columns.count(List.of(MODALITY, MODALITY)));
        assertThatIllegalArgumentException().isThrownBy(() -> ObservationColumns.by(MODALITY, Pilot.GENDER, MODALITY));
        ObservationColumns together = ObservationColumns.by(Dimension.genderNotStatedTogether())
                .add(DAY, "NOT_ASKED")
                .build();
        assertThatIllegalArgumentException().isThrownBy(() -> together.count(List.of(Pilot.GENDER)));
    }

    @Test
    void groups_beyond_what_a_column_and_a_table_hold_are_refused() {
        ObservationColumns.Builder builder = ObservationColumns.by(Dimension.RESIDENCE, Dimension.HOST);
        for (int i = 0; i < CodeColumn.MOST_GROUPS; i++) {
            builder.add(DAY, "r" + i, "h" + i % 20);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(DAY, "one more", "h0"));
        builder.add(DAY, "r65535", null);
        ObservationColumns columns = builder.build();
        assertThat(columns.count(List.of(Dimension.RESIDENCE)).cells())
                .containsEntry(List.of(Category.of("r65535")), 2L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns.count(List.of(Dimension.RESIDENCE, Dimension.HOST)));
    }

    @Test
    void a_report_takes_them_as_a_source() {
        Indicator indicator = Pilot.reported("1.1.x", CountingUnit.SERVICE, true, 1, 2);
        ObservationColumns columns = ObservationColumns.by(Pilot.GENDER, Dimension.RESIDENCE)
                .add(LocalDate.of(2024, 5, 1), "WOMAN", "FR")
                .add(LocalDate.of(2025, 5, 1), "WOMAN", "BE")
                .add(LocalDate.of(2025, 12, 31), "MAN", null)
                .add(LocalDate.of(2026, 1, 1), "MAN", "FR")
                .build();
        ObservationSource source = new ObservationSource() {
            @Override
            public String name() {
                return "attendances";
            }

            @Override
            public Optional<Observed> observe(Indicator of, ReportingPeriod period) {
                return Optional.of(columns.observed("attendances", of.unit(), period));
            }
        };
        IndicatorResult result = IndicatorReport.of(
                        Pilot.programme(Pilot.output("1.1", "Served", "Servis", indicator)),
                        ReportingPeriod.year(2025),
                        List.of(source))
                .by(Gender.class)
                .by(Dimension.RESIDENCE)
                .by(MODALITY)
                .results()
                .get(0);
        assertThat(result.value().orElseThrow().count().number()).isEqualTo(3);
        assertThat(result.inPeriod().orElseThrow().added().number()).isEqualTo(2);
        assertThat(result.tables()).hasSize(2);
        assertThat(result.tables().get(0))
                .isEqualTo(Disaggregation.of(Pilot.GENDER, 3, Map.of("WOMAN", 2L, "MAN", 1L)));
        assertThat(result.tables().get(1).cells()).containsEntry(List.of(Category.of(Category.NOT_STATED)), 1L);
    }

    @Test
    void persons_are_not_counted_by_rows_and_nobody_sees_a_number() {
        ObservationColumns columns =
                columns().add(DAY, "WOMAN", "FR", "REMOTE", "nurse").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns.observed("members", CountingUnit.DISTINCT_PERSON, ReportingPeriod.year(2025)))
                .withMessageContaining("keys");
        assertThat(columns).hasToString("ObservationColumns[gender, residence, modality, profession]");
    }
}
