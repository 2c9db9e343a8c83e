package io.github.diasporaskills.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diasporaskills.core.contribution.Contribution;
import io.github.diasporaskills.core.contribution.ContributionState;
import io.github.diasporaskills.core.contribution.InvestmentProject;
import io.github.diasporaskills.core.money.Money;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contributions and ventures as rows, with what arrived, what was paid and who works there. */
class GiftTablesTest {

    @TempDir
    Path dir;

    private Folder folder;

    @BeforeEach
    void gifts_and_a_venture() {
        folder = new Folder(dir);
        WholeFolder.gifts(folder);
    }

    @Test
    @Tag("A19")
    @DisplayName("A19 a service is worth something and is never cash, and a pledge in dirhams is money")
    void what_is_in_kind_is_valued_and_what_is_money_is_received() {
        assertThat(folder.problems()).isEmpty();

        ProgrammeRegister register = folder.read().requireComplete();
        Contribution service = register.find(RecordKind.CONTRIBUTION, "C-1").orElseThrow();
        assertThat(service.valuation().orElseThrow()).hasToString("50000.00 USD in kind");
        assertThat(service.cash()).isEmpty();
        assertThat(service.state()).isEqualTo(ContributionState.VALUED);
        Contribution money = register.find(RecordKind.CONTRIBUTION, "C-2").orElseThrow();
        assertThat(money.cash()).contains(Money.of("1200.00", "MAD"));
        assertThat(money.state()).isEqualTo(ContributionState.ACKNOWLEDGED);
        assertThat(money.history().steps()).hasSize(6);
    }

    @Test
    @Tag("A41")
    @DisplayName("A41 a venture has its region, its money promised and paid, and its jobs by gender")
    void a_venture_has_its_money_and_its_jobs() {
        InvestmentProject venture = folder.read()
                .requireComplete()
                .find(RecordKind.INVESTMENT_PROJECT, "INV-1")
                .orElseThrow();

        assertThat(venture.region()).hasToString("MA-2015/MA-10");
        assertThat(venture.commitments()).hasSize(1);
        assertThat(venture.disbursements())
                .singleElement()
                .satisfies(paid -> assertThat(paid.amount()).isEqualTo(Money.of("40000.00", "EUR")));
        assertThat(venture.jobs()).singleElement().satisfies(jobs -> {
            assertThat(jobs.total()).isEqualTo(9);
            assertThat(jobs.byGender()).containsEntry(Gender.WOMAN, 6).containsEntry(Gender.NOT_ASKED, 0);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contributions.csv | 0 | recipient | CHU-X | recipient: there is no such row in organisations.csv",
                "contributions.csv | 0 | organisation | '' | member: a gift has one giver, a member or an organisation",
                "contributions.csv | 0 | member | E-1 | organisation: a gift has one giver, a member or an organisation",
                "contributions.csv | 0 | kind | GIFT | kind: one of these is expected",
                "contributions.csv | 0 | kind | MONEY | amount: this cell must be filled",
                "contributions.csv | 1 | worth | 5 EUR | worth: for “money” this cell stays empty",
                "contributions.csv | 1 | amount | 0 MAD | amount: a number above zero is expected",
                "contributions.csv | 1 | amount | 10.000 MAD | amount: ",
                "contributions.csv | 1 | amount | 12 XXQ | amount: ",
                "contributions.csv | 0 | quantity | -1 | quantity: a number above zero is expected",
                "contributions.csv | 0 | unit | '' | unit: this cell must be filled",
                "contributions.csv | 0 | language | French | language: a code is written",
                "contributions.csv | 0 | requestedOn | 2026-01-01 | requestEvidence: this cell must be filled",
                "contributions.csv | 0 | lastDay | soon | lastDay: ",
                "contributions.csv | 0 | valuationMethod | '' | valuationMethod: this cell must be filled",
                "contributions.csv | 0 | valuedOn | 2026-13-01 | valuedOn: ",
                "contributions.csv | 0 | valuedOn | 2026-03-04 | state: the valuation is of",
                "contributions.csv | 0 | state | GIVEN | state: one of these is expected",
                "contributions.csv | 0 | since | '' | since: this cell must be filled",
                "contributions.csv | 1 | state | PLEDGED | state: the steps of this record lead to the state",
                "receipts.csv | 0 | amount | 700 EUR | what arrived is of another kind or currency",
                "receipts.csv | 0 | quantity | 2 | quantity: another cell of this row says otherwise",
                "receipts.csv | 0 | evidence | '' | evidence: this cell must be filled",
                "receipts.csv | 0 | on | yesterday | on: ",
                "receipts.csv | 0 | contribution | C-9 | there is no such row in contributions.csv",
                "investment-projects.csv | 0 | region | MA-99 | region: ",
                "investment-projects.csv | 0 | regionScheme | '' | region: ",
                "investment-projects.csv | 0 | promoters | E-1;E-9 | promoters: there is no such row in experts.csv",
                "investment-projects.csv | 0 | title | '' | title: this cell must be filled",
                "funding.csv | 0 | type | LOAN | type: one of these is expected",
                "funding.csv | 0 | amount | much | amount: ",
                "funding.csv | 0 | on | '' | on: this cell must be filled",
                "funding.csv | 0 | source | '' | source: this cell must be filled",
                "jobs.csv | 0 | gender | F? | gender: ",
                "jobs.csv | 0 | jobs | -6 | jobs: ",
                "jobs.csv | 0 | source | '' | source: this cell must be filled"
            })
    void a_bad_cell_is_told_where_it_stands(String table, int row, String column, String value, String words) {
        folder.set(table, row, column, value);

        assertThat(folder.problems())
                .anySatisfy(problem ->
                        assertThat(problem).startsWith(table + ":" + (row + 2)).contains(words));
        List<RejectedRow> rejected = folder.read().rejected();
        assertThat(rejected).anySatisfy(each -> {
            assertThat(each.file()).isEqualTo(table);
            assertThat(each.line()).isEqualTo(row + 2);
        });
    }

    @Test
    void a_record_and_its_parts_stand_and_fall_together() {
        folder.set("receipts.csv", 1, "on", "soon");

        assertThat(folder.problems())
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("contributions.csv:3 id: the row that this refers"))
                .contains("receipts.csv:2: the row that this refers to was rejected: receipts.csv:3");
        ImportReport<ProgrammeRegister> read = folder.read();
        assertThat(read.table("receipts.csv")).contains(new TableCount("receipts.csv", 3, 1, 2, 0, 0));
        assertThat(read.table("steps.csv")).contains(new TableCount("steps.csv", 6, 0, 6, 0, 0));
        assertThat(read.acceptPartial("test").all(RecordKind.CONTRIBUTION)).hasSize(1);
    }
}
