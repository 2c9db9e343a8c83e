package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.people.NameFolding;
import io.github.diasporaskills.core.people.PersonName;
import io.github.diasporaskills.core.reason.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bad-input-8")
class DuplicateFinderTest {

    private record Row(PersonName name, int year, byte gender) {

        boolean mayBe(Row other) {
            String family = NameFolding.family(name.family());
            String given = NameFolding.given(name.given());
            String otherFamily = NameFolding.family(other.name.family());
            String otherGiven = NameFolding.given(other.name.given());
            boolean names = (family.equals(otherFamily) && given.equals(otherGiven))
                    || (family.equals(otherGiven) && given.equals(otherFamily));
            boolean years = year == other.year || year == 0 || other.year == 0;
            boolean genders = gender == other.gender || gender == 0 || other.gender == 0;
            return names && years && genders;
        }
    }

    @Test
    void each_row_is_proposed_with_the_first_before_it_that_it_may_repeat() {
        String[] names = {"Tazi", "TAZI", "Alami", "Bennani", "Ben Nani", "Omar", "Amina", "Selma", "Salma", "عمر"};
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            DuplicateFinder finder = new DuplicateFinder();
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                Row row = new Row(
                        PersonName.of(names[random.nextInt(names.length)], names[random.nextInt(names.length)]),
                        random.nextInt(4) == 0 ? 0 : 1960 + random.nextInt(5),
                        (byte) random.nextInt(3));
                rows.add(row);
                finder.add(row.name, row.year, row.gender, i + 2);
            }

            List<List<Integer>> found = finder.pairs().stream()
                    .map(pair -> List.of(pair.first, pair.second))
                    .toList();

            List<List<Integer>> expected = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (rows.get(i).mayBe(rows.get(j))) {
                        expected.add(List.of(j + 2, i + 2));
                        break;
                    }
                }
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void ids_are_found_again_whatever_their_number() {
        IdTable table = new IdTable();
        for (int i = 0; i < 100_000; i++) {
            assertThat(table.find(IdTable.hash("E-" + i))).isEqualTo(IdTable.ABSENT);
            assertThat(table.add(IdTable.hash("E-" + i), i + 2, i % 7 != 0, i)).isEqualTo(i);
        }
        for (int i = 0; i < 100_000; i++) {
            int number = table.find(IdTable.hash("E-" + i));
            assertThat(number).isEqualTo(i);
            assertThat(table.line(number)).isEqualTo(i + 2);
            assertThat(table.isAccepted(number)).isEqualTo(i % 7 != 0);
            assertThat(table.content(number)).isEqualTo(i);
        }
        assertThat(table.size()).isEqualTo(100_000);
    }

    @Test
    void a_candidate_names_the_file_of_the_earlier_row_where_it_is_another_one() {
        Location mended = Location.of("rejected/experts.csv", 2);
        Location own = Location.of("experts.csv", 7);

        assertThat(new DuplicateCandidate(mended, own))
                .hasToString("experts.csv:7: may be the person of rejected/experts.csv:2; somebody who knows decides");
        assertThat(new DuplicateCandidate(Location.of("experts.csv", 2), own))
                .hasToString("experts.csv:7: may be the person of line 2; somebody who knows decides");
    }
}
